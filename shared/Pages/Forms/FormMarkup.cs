namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>
/// Element ids and ARIA attributes of a form's fields, so that a problem stands beside its field and is read out with it.
/// </summary>
/// <param name="suffix">Ends every id, where a page holds several forms; null where it holds one.</param>
/// <param name="problemField">The field with the problem; null for none.</param>
/// <param name="message">The problem; null for none.</param>
public sealed class FormMarkup(string? suffix, string? problemField, string? message)
{
    public string Id(string field) => suffix is null ? field : $"{field}-{suffix}";

    public string HintId(string field) => Id(field) + "-hint";

    public string? ErrorId(string field) => ProblemOf(field) is null ? null : Id(field) + "-error";

    /// <summary>The problem to show beside the field; null for none.</summary>
    public string? ProblemOf(string field) => field == problemField ? message : null;

    /// <summary>What describes a field that has a hint: the hint, and the problem if there is one.</summary>
    public string Describe(string field) => ErrorId(field) is { } error ? $"{HintId(field)} {error}" : HintId(field);

    public string? Invalid(string field) => ProblemOf(field) is null ? null : "true";

    /// <summary>A day as a date field takes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd");
}
