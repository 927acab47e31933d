using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Requests;

/// <summary>What an answer must hold before it is recorded. Problems come in the order of the form, the first one only.</summary>
public static class DirectiveRules
{
    /// <summary>Most characters of the text, a line break counting as one.</summary>
    public const int MostText = 2000;

    public static DirectiveCheck Check(DirectiveInput input, DirectiveDays days)
    {
        if (input.Kind is not { } kind)
        {
            return Refuse(input, DirectiveFields.Choice, DirectiveFormTexts.NoChoice);
        }

        DateOnly? due = null;
        if (kind == DirectiveKind.NewDate)
        {
            if (CheckDate(input.NewDate, days, out var day) is { } wrong)
            {
                return Refuse(input, DirectiveFields.NewDate, wrong);
            }

            due = day;
        }

        return CheckText(input.Text, kind) is { } text
            ? Refuse(input, DirectiveFields.Text, text)
            : new DirectiveCheck(new CheckedDirective(kind, input.Text, due), null);
    }

    /// <summary>The problem of a form that was open for too long or did not come from this page.</summary>
    public static DirectiveProblem Stale(DirectiveInput input) => new(DirectiveFields.Form, DirectiveFormTexts.Stale, input);

    private static string? CheckDate(string text, DirectiveDays days, out DateOnly day) =>
        !FormDate.TryRead(text, out day) ? DirectiveFormTexts.NoDate(days)
        : day < days.First ? DirectiveFormTexts.TooEarly(day, days)
        : day > days.YearEnd ? DirectiveFormTexts.TooLate(day, days)
        : day == days.Due ? DirectiveFormTexts.SameDay(day)
        : null;

    private static string? CheckText(string text, DirectiveKind kind) => text.Length switch
    {
        > MostText => DirectiveFormTexts.TooLong(text.Length, MostText),
        0 when kind == DirectiveKind.Guidance => DirectiveFormTexts.NoGuidance,
        0 when kind == DirectiveKind.Refusal => DirectiveFormTexts.NoReason,
        _ => null,
    };

    private static DirectiveCheck Refuse(DirectiveInput input, string field, string message) => new(null, new DirectiveProblem(field, message, input));
}
