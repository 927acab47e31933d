using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>What a form of a report's page must hold, and what it changes once it does.</summary>
public static class ReportRules
{
    /// <summary>Most characters of a part, a line break counting as one.</summary>
    public const int MaxTextLength = 10_000;

    /// <summary>Most editions of a report, so that a link that is passed on cannot fill the store.</summary>
    public const int MaxEditions = 500;

    /// <summary>Most signed copies of a report, so that a link that is passed on cannot fill the store.</summary>
    public const int MaxCopies = 20;

    /// <summary>Most letters of a report to bodies outside the school: what is known of them fits one column.</summary>
    public const int MaxSent = 60;

    private const int MaxDigits = 6;

    /// <param name="edits">The editions of all parts.</param>
    /// <param name="changes">What changed since the issue, or the last correction.</param>
    /// <param name="offer">What can be sent outside the school.</param>
    /// <param name="isFormCurrent">Whether the form was shown to its sender, and not too long ago.</param>
    public static ReportDecision Decide(
        ReportRecord report,
        ImmutableArray<ReportEdit> edits,
        ImmutableArray<CorrectedActivity> changes,
        DispatchOffer offer,
        ReportEditor editor,
        ReportInput input,
        bool isFormCurrent)
    {
        if (!isFormCurrent)
        {
            return Problem(input, FormFields.Form, ReportFormTexts.Stale);
        }

        return input.Action switch
        {
            ReportFields.Edit => Edit(report, edits, editor, input),
            ReportFields.Issue => Issue(report, edits, editor, input),
            ReportFields.GiveNumber => Number(report, editor, input),
            ReportFields.Correct => Correct(report, changes, editor, input),
            ReportFields.Dispatch => Dispatch(report, offer, editor, input),
            _ => Problem(input, FormFields.Form, ReportFormTexts.Stale),
        };
    }

    /// <summary>What a signed copy that was sent changes.</summary>
    /// <param name="sha256">Of the bytes that are kept of it.</param>
    /// <param name="isFormCurrent">Whether the form was shown to its sender, and not too long ago.</param>
    public static ReportDecision DecideCopy(
        ReportRecord report, ReportEditor editor, ReportInput input, string sha256, long bytes, bool isFormCurrent)
    {
        var known = report.Copy?.Sha256 == sha256;
        (string Field, string Message)? wrong = report switch
        {
            _ when !isFormCurrent => (FormFields.Form, ReportFormTexts.Stale),
            { Number: null } => (FormFields.Form, ReportFormTexts.NotNumbered),
            _ when known => null,
            { Copies.Length: >= MaxCopies } => (ReportFields.Copy, ReportFormTexts.TooManyCopies(MaxCopies)),
            _ when MayBeAProgram(input) => (FormFields.Confirmed, ReportFormTexts.AskBack),
            _ => null,
        };
        return wrong is { } problem ? Problem(input, problem.Field, problem.Message)
            : known ? new ReportDecision { IsKnown = true }
            : new ReportDecision
            {
                Copy = new SignedCopy(
                    report.NextStep,
                    report.Number!.Number,
                    report.Number.Day,
                    sha256,
                    bytes,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link),
            };
    }

    /// <summary>The mark of a wording, or of changes: what was shown before is what is issued.</summary>
    public static string MarkOf<T>(T shown) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RowColumns.Json(shown))).AsSpan(0, 16));

    internal static ReportDecision Edit(
        ReportRecord report, ImmutableArray<ReportEdit> edits, ReportEditor editor, ReportInput input)
    {
        var last = edits.Where(e => e.Part == input.Part).MaxBy(e => e.Edition);
        if (!report.IsOpen)
        {
            return Problem(input, FormFields.Form, ReportFormTexts.IssuedMeanwhile);
        }

        var parts = EditableParts.Of(report.Wording.Body);
        if ((last?.Text ?? parts.FirstOrDefault(p => p.Number == input.Part)?.Text) == input.Text)
        {
            return new ReportDecision { IsKnown = true };
        }

        var wrong = input.Text.Length switch
        {
            _ when parts.All(p => p.Number != input.Part) => ReportFormTexts.Stale,
            0 => ReportFormTexts.NoText,
            > MaxTextLength => ReportFormTexts.TooLong(input.Text.Length, MaxTextLength),
            _ when edits.Length >= MaxEditions => ReportFormTexts.TooManyEditions(MaxEditions),
            _ when last is null => input.Edition == 0 ? null : ReportFormTexts.Stale,
            _ when last.Edition != input.Edition => ReportFormTexts.EditedMeanwhile(last),
            _ => null,
        };
        return wrong is not null ? Problem(input, ReportFields.Text, wrong)
            : MayBeAProgram(input) ? Problem(input, FormFields.Confirmed, ReportFormTexts.AskBack)
            : new ReportDecision
            {
                Edit = new ReportEdit(
                    input.Part,
                    input.Edition + 1,
                    input.Text,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link),
            };
    }

    private static ReportDecision Issue(
        ReportRecord report, ImmutableArray<ReportEdit> edits, ReportEditor editor, ReportInput input)
    {
        if (report.Issue is { } issue)
        {
            return issue.Link == editor.Sender.Link
                ? new ReportDecision { IsKnown = true }
                : Problem(input, FormFields.Form, ReportFormTexts.IssuedMeanwhile);
        }

        if (!report.IsOpen || !editor.MayIssue)
        {
            return Problem(input, FormFields.Form, ReportFormTexts.NotYours);
        }

        // A document goes out in its signer's name: it is shown as it will be, and only what was shown is issued.
        var shown = IssuedContent.Issued(IssuedContent.Of(report, edits), editor.Person);
        return input.Confirmed != MarkOf(shown)
            ? new ReportDecision { ToConfirm = true }
            : new ReportDecision
            {
                Issue = new ReportIssue(
                    editor.Sender.Person, editor.Sender.Substitute, editor.Person.Name, editor.Sender.Received, editor.Sender.Link),
            };
    }

    private static ReportDecision Number(ReportRecord report, ReportEditor editor, ReportInput input)
    {
        if (report.Issue is null)
        {
            return Problem(input, FormFields.Form, ReportFormTexts.NotIssued);
        }

        if (input.Number.Length is 0 or > MaxDigits || !input.Number.All(char.IsAsciiDigit))
        {
            return Problem(input, ReportFields.Number, ReportFormTexts.NoNumber(MaxDigits));
        }

        var (earliest, latest) = (report.Frozen!.CutOff, VietnamTime.DateOf(editor.Sender.Received));
        if (!FormDate.TryRead(input.Day, out var day) || day < earliest || day > latest)
        {
            return Problem(input, ReportFields.Day, ReportFormTexts.NoDay(earliest, latest));
        }

        return report.Numbers is [.., var last] && (last.Number, last.Day) == (input.Number, day)
            ? new ReportDecision { IsKnown = true }
            : MayBeAProgram(input) ? Problem(input, FormFields.Confirmed, ReportFormTexts.AskBack)
            : new ReportDecision
            {
                Number = new ReportNumber(
                    input.Number,
                    day,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link),
            };
    }

    private static ReportDecision Correct(
        ReportRecord report, ImmutableArray<CorrectedActivity> changes, ReportEditor editor, ReportInput input)
    {
        if (report.Issue is null || !editor.MayIssue)
        {
            return Problem(input, FormFields.Form, report.Issue is null ? ReportFormTexts.NotIssued : ReportFormTexts.NotYours);
        }

        if (changes.IsEmpty)
        {
            return Problem(input, FormFields.Form, ReportFormTexts.NothingToCorrect);
        }

        return input.Confirmed != MarkOf(changes)
            ? new ReportDecision { ToConfirm = true }
            : new ReportDecision
            {
                Correction = new ReportCorrection(
                    report.CorrectionSteps.Length + 1,
                    report.NextStep,
                    changes,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link),
            };
    }

    private static ReportDecision Dispatch(ReportRecord report, DispatchOffer offer, ReportEditor editor, ReportInput input)
    {
        if (offer is not { Copy: { } copy, To: [_, ..] to })
        {
            return offer.To.IsEmpty && report.Dispatches.Any(d => d.Link == editor.Sender.Link)
                ? new ReportDecision { IsKnown = true }
                : Problem(input, FormFields.Form, offer.To.IsEmpty ? ReportFormTexts.NothingToSend : ReportFormTexts.CopyNotSendable);
        }

        return report.Dispatches.Sum(d => d.To.Length) + to.Length > MaxSent
            ? Problem(input, FormFields.Form, ReportFormTexts.TooManySent(MaxSent))
            : input.Confirmed != MarkOf(offer)
            ? new ReportDecision { ToConfirm = true }
            : new ReportDecision
            {
                Dispatch = new ReportDispatch(
                    report.NextStep,
                    copy.Sha256,
                    to,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link),
            };
    }

    internal static bool MayBeAProgram(ReportInput input) => input is { IsTrapFilled: true, IsConfirmed: false };

    internal static ReportDecision Problem(ReportInput input, string field, string message) =>
        new() { Problem = new FormProblem<ReportInput>(field, message, input) };
}
