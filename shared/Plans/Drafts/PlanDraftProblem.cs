using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What does not fit in a draft of a plan, and what to do, in Vietnamese.</summary>
/// <param name="Activity">The key of the activity; null when it is about the plan as a whole.</param>
/// <param name="Field">The field; null when it is about the activity or the plan as a whole.</param>
/// <param name="Message">What is wrong, without its place.</param>
public sealed record PlanDraftProblem(string? Activity, PlanField? Field, string Message)
{
    /// <summary>Where the activity is in the draft: "hoạt động 3 của tháng 10/2021"; empty for none.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>
    /// Which of several duties, matters or addresses it is about, and which field of it: the role, the matter's id or the position, then
    /// the field as a plan's file has it: <c>Chair-title</c>, <c>0-email</c>; empty for none.
    /// </summary>
    public string Item { get; init; } = string.Empty;

    /// <summary>The problem with its place, that of an item by its name: "Hoạt động 3 của tháng 10/2021, ô “Hạn”: …".</summary>
    public override string ToString()
    {
        var field = Item.Length == 0 && Field is { } known and not PlanField.Lines ? $"ô “{PlanDraftTexts.Name(known)}”" : string.Empty;
        var where = string.Join(", ", new[] { Place, field }.Where(p => p.Length > 0));
        return where.Length == 0 ? Phrases.Capitalized(Message) : $"{Phrases.Capitalized(where)}: {Message}";
    }
}
