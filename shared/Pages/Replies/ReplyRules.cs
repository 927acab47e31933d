using System.Globalization;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Pages.Staff;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>What a reply must hold before it is recorded. Problems come in the order of the form, the first one only.</summary>
public static class ReplyRules
{
    // The first is what a date field sends; the others are what people type where a browser has no date field.
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <param name="earliest">First day a reply may name, in the school's zone.</param>
    /// <param name="today">Last day a reply may name: nothing is answered before it took place.</param>
    public static ReplyCheck Check(ReplyInput input, DateOnly earliest, DateOnly today, ReplyLimits limits)
    {
        if (input.Kind is not { } kind)
        {
            return Refuse(input, ReplyFields.Status, ReplyTexts.NoStatus);
        }

        if (CheckNote(input, kind, limits) is { } note)
        {
            return ReplyCheck.Refused(note);
        }

        if (!DateOnly.TryParseExact(input.Date, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Refuse(input, ReplyFields.Date, ReplyTexts.NotADate(today));
        }

        if (day < earliest || day > today)
        {
            return Refuse(input, ReplyFields.Date, day > today ? ReplyTexts.AfterToday(day, today) : ReplyTexts.TooEarly(day, earliest));
        }

        return input.FileProblem is { } files
            ? Refuse(input, ReplyFields.Files, files)
            : ReplyCheck.Accepted(new CheckedReply(input.Activity, kind, input.Note, day, input.Files));
    }

    /// <summary>The problem of a form that was open for too long or did not come from this page.</summary>
    public static ReplyProblem Stale(ReplyInput input) => input.Problem(ReplyFields.Form, ReplyTexts.Stale);

    private static ReplyProblem? CheckNote(ReplyInput input, ReplyKind kind, ReplyLimits limits)
    {
        var text = input.Note switch
        {
            { Length: var length } when length > limits.NoteLength => ReplyTexts.NoteTooLong(length, limits.NoteLength),
            { Length: 0 } when kind == ReplyKind.Difficulty => ReplyTexts.NoReason,
            // A file that was refused is said to be refused; asking for evidence on top would send people looking for a second mistake.
            { Length: 0 } when kind == ReplyKind.Done && input.Files.IsEmpty && input.FileProblem is null => ReplyTexts.NoEvidence,
            _ => null,
        };
        return text is null ? null : input.Problem(ReplyFields.Note, text);
    }

    private static ReplyCheck Refuse(ReplyInput input, string field, string message) => ReplyCheck.Refused(input.Problem(field, message));
}
