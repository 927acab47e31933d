using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Replies;

/// <summary>What a reply must hold before it is recorded. Problems come in the order of the form, the first one only.</summary>
public static class ReplyRules
{
    public static ReplyCheck Check(ReplyInput input, ReplyDays days, ReplyLimits limits)
    {
        if (input.Kind is not { } kind)
        {
            return Refuse(input, ReplyFields.Status, ReplyTexts.NoStatus);
        }

        DateOnly? until = null;
        if (kind == ReplyKind.InProgress && input.Extend)
        {
            if (CheckNewDate(input, days, out var day) is { } wrong)
            {
                return Refuse(input, ReplyFields.NewDate, wrong);
            }

            until = day;
        }

        if (CheckNote(input, kind, limits) is { } note)
        {
            return Refuse(input, ReplyFields.Note, note);
        }

        if (!FormDate.TryRead(input.Date, out var effective))
        {
            return Refuse(input, ReplyFields.Date, ReplyTexts.NotADate(days.Today));
        }

        if (effective < days.Earliest || effective > days.Latest)
        {
            return Refuse(input, ReplyFields.Date, effective > days.Latest ? ReplyTexts.AfterToday(effective, days.Latest) : ReplyTexts.TooEarly(effective, days.Earliest));
        }

        if (input.FileProblem is { } files)
        {
            return Refuse(input, ReplyFields.Files, files);
        }

        var photos = input.Files.Any(f => f.IsPhoto);
        return photos && input.Pupils == PupilsShown.NotSaid
            ? Refuse(input, ReplyFields.Pupils, ReplyTexts.PupilsNotSaid)
            : ReplyCheck.Accepted(new CheckedReply(input.Activity, kind, input.Note, effective, input.Files, until, photos ? input.Pupils : PupilsShown.NotSaid));
    }

    /// <summary>The problem of a form that was open for too long or did not come from this page.</summary>
    public static ReplyProblem Stale(ReplyInput input) => input.Problem(ReplyFields.Form, ReplyTexts.Stale);

    private static string? CheckNewDate(ReplyInput input, ReplyDays days, out DateOnly day)
    {
        if (!FormDate.TryRead(input.NewDate, out day))
        {
            return ReplyTexts.NoNewDate(days.FirstLater);
        }

        return day < days.FirstLater ? ReplyTexts.NewDateTooEarly(day, days)
            : day > days.YearEnd ? ReplyTexts.NewDateTooLate(day, days.YearEnd)
            : null;
    }

    private static string? CheckNote(ReplyInput input, ReplyKind kind, ReplyLimits limits) => input.Note switch
    {
        { Length: var length } when length > limits.NoteLength => ReplyTexts.NoteTooLong(length, limits.NoteLength),
        { Length: 0 } when kind == ReplyKind.Difficulty => ReplyTexts.NoReason,
        // A file that was refused is said to be refused; asking for evidence on top would send people looking for a second mistake.
        { Length: 0 } when kind == ReplyKind.Done && input.Files.IsEmpty && input.FileProblem is null => ReplyTexts.NoEvidence,
        _ => null,
    };

    private static ReplyCheck Refuse(ReplyInput input, string field, string message) => ReplyCheck.Refused(input.Problem(field, message));
}
