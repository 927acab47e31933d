using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Replies;

/// <summary>What a posted form must hold, and what it changes once it does.</summary>
public static class ReplyRules
{
    /// <summary>The one decision: from the rows and the form to the rows that change, or the problem to show.</summary>
    /// <returns>Null when the activity is none of the person's: the form is not one of theirs.</returns>
    public static FormCheck<ReplyDecision, ReplyInput>? Decide(ReplyState state, ReplyInput input, ReplyLimits limits)
    {
        var row = state.Person.Find(input.Activity);
        var support = state.Person.FindSupport(input.Activity);
        if (row is null && support is null)
        {
            return null;
        }

        if (!state.IsFormCurrent)
        {
            return Stale(input);
        }

        var today = VietnamTime.DateOf(state.Sender.Received);
        var days = new FormDays(ReplyState.YearStart(state.Month), today, row?.Assignment.Due ?? support!.Due);
        var check = row is null
            ? CheckContribution(input, support!.Kind, days, state.Sender, limits)
            : Check(input, row.Assignment.Kind, days, state.Sender, limits);
        if (check.Value is not { } reply)
        {
            return check.Problem!;
        }

        var decision = Apply(state.Person, reply);
        if (reply.Kind == ReplyKind.NotMine
            && !decision.IsRecorded
            && row is { Assignment.IsCancelled: false }
            && !MayPassOn(state.Person.Person.Staff, row))
        {
            return input.Problem(
                ReplyFields.Status, row.OpenRequest is null ? ReplyTexts.StaysTheirs : ReplyTexts.WaitsForAnAnswer);
        }

        if (!decision.IsRecorded && !input.IsConfirmed && input.IsTrapFilled)
        {
            return input.Problem(FormFields.Confirmed, ReplyTexts.PleaseConfirm);
        }

        return !decision.IsRecorded && state.Person.RepliesOn(today).Count() >= limits.DayReplies
            ? input.Problem(FormFields.Form, ReplyTexts.TooManyToday(limits.DayReplies))
            : decision;
    }

    /// <summary>The reply a form holds, or what is wrong with it. Problems come in the order of the form, the first one only.</summary>
    /// <param name="work">The kind of work the form is about.</param>
    public static FormCheck<Evidence, ReplyInput> Check(
        ReplyInput input, ActivityKind work, FormDays days, FormSender sender, ReplyLimits limits)
    {
        if (input.Kind is not { } kind || !(kind.IsAbout(work) || kind == ReplyKind.NotMine))
        {
            return input.Problem(ReplyFields.Status, ReplyTexts.NoStatus(work));
        }

        DateOnly? until = null;
        if (kind == ReplyKind.InProgress && input.Extend)
        {
            if (CheckNewDate(input, days, out var later) is { } wrong)
            {
                return input.Problem(FormFields.NewDate, wrong);
            }

            until = later;
        }

        return CheckEvidence(input, kind, until, work, days, sender, limits);
    }

    /// <summary>The evidence a form of who takes part holds, or what is wrong with it; it asks for no answer.</summary>
    /// <inheritdoc cref="Check"/>
    public static FormCheck<Evidence, ReplyInput> CheckContribution(
        ReplyInput input, ActivityKind work, FormDays days, FormSender sender, ReplyLimits limits) =>
        CheckEvidence(input, ReplyKind.Contribution, until: null, work, days, sender, limits);

    /// <summary>What every form holds, whatever it answers: note, day, files, pupils in photos.</summary>
    private static FormCheck<Evidence, ReplyInput> CheckEvidence(
        ReplyInput input, ReplyKind kind, DateOnly? until, ActivityKind work, FormDays days, FormSender sender, ReplyLimits limits)
    {
        if (CheckNote(input, kind, work, limits) is { } note)
        {
            return input.Problem(ReplyFields.Note, note);
        }

        // A difficulty stands on the day it is reported; that a duty was kept up is said of the time to its due day, however late.
        var effective = kind.IsDone && !work.IsFinished && days.Due < days.Latest ? days.Due : days.Latest;
        if (kind is not (ReplyKind.Difficulty or ReplyKind.NotMine) && work.IsFinished && CheckDate(input, days, out effective) is { } date)
        {
            return input.Problem(ReplyFields.Date, date);
        }

        if (input.FileProblem is { } files)
        {
            return input.Problem(ReplyFields.Files, files);
        }

        var photos = input.Kept.Any(f => f.File.IsPhoto);
        return photos && input.Pupils == PupilsShown.NotSaid
            ? input.Problem(ReplyFields.Pupils, ReplyTexts.PupilsNotSaid)
            : ToEvidence(input, kind, effective, until, photos ? input.Pupils : PupilsShown.NotSaid, sender);
    }

    /// <summary>The rows a reply changes. The same reply again is recognised and changes nothing.</summary>
    /// <exception cref="InvalidOperationException">It is an answer, and the person has no such assignment.</exception>
    public static ReplyDecision Apply(PersonDetails person, Evidence reply)
    {
        var recorded = person.Evidence.FirstOrDefault(e => e.Id == reply.Id && e.Activity == reply.Activity);
        if (reply.Kind == ReplyKind.Contribution || person.Find(reply.Activity) is { Assignment.IsCancelled: true })
        {
            // What is no longer asked is kept as it is said: it asks nothing and changes no status.
            return new ReplyDecision(recorded ?? reply, Assignment: null, Change: null, Request: null, IsRecorded: recorded is not null);
        }

        var row = person.Find(reply.Activity)
            ?? throw new InvalidOperationException($"{reply.Person} has no assignment {reply.Activity}.");
        if (recorded is not null)
        {
            return new ReplyDecision(recorded, row, Change: null, row.OpenRequest, IsRecorded: true);
        }

        var effect = RequestRules.AfterReply(person.Person.Staff, row, reply);
        var assignment = reply.Kind.IsAnswer
            ? effect.Assignment with { Assignment = AssignmentTransitions.After(effect.Assignment.Assignment, reply) }
            : effect.Assignment;
        return new ReplyDecision(reply, assignment, effect.Change, effect.Request);
    }

    /// <summary>
    /// Whether a person may ask to give an assignment to another: once, while it is open and nothing else is asked about it, and not
    /// who adopted the plan.
    /// </summary>
    public static bool MayPassOn(StaffMember person, AssignmentRow row) =>
        person.Role != Role.Chair
        && row is { StaysTheirs: false, OpenRequest: null, Assignment: { Status.IsOpen: true, IsCancelled: false } };

    /// <summary>The problem of a form that was open for too long or did not come from this page.</summary>
    public static FormProblem<ReplyInput> Stale(ReplyInput input) => input.Problem(FormFields.Form, ReplyTexts.Stale);

    private static Evidence ToEvidence(
        ReplyInput input,
        ReplyKind kind,
        DateOnly effective,
        DateOnly? until,
        PupilsShown pupils,
        FormSender sender) => new(
            ReplyHash.Of(
                input.Nonce,
                input.Activity,
                kind,
                input.Note,
                effective,
                input.Kept.Select(f => f.File.Sha256),
                until,
                pupils,
                AsksHelper(input, kind)),
            sender.Person,
            input.Activity,
            kind,
            input.Note,
            effective,
            sender.Received,
            [.. input.Kept.Select(f => f.File)],
            until,
            pupils,
            sender.Link,
            sender.Substitute)
        {
            AsksHelper = AsksHelper(input, kind),
        };

    private static bool AsksHelper(ReplyInput input, ReplyKind kind) =>
        input.AsksHelper && kind is (ReplyKind.InProgress or ReplyKind.Difficulty);

    private static string? CheckNewDate(ReplyInput input, FormDays days, out DateOnly day) =>
        !FormDate.TryRead(input.NewDate, out day) ? ReplyTexts.NoNewDate(days.FirstLater)
        : day < days.FirstLater ? ReplyTexts.NewDateTooEarly(day, days)
        : day > days.YearEnd ? ReplyTexts.NewDateTooLate(day, days.YearEnd)
        : null;

    private static string? CheckDate(ReplyInput input, FormDays days, out DateOnly day) =>
        !FormDate.TryRead(input.Date, out day) ? ReplyTexts.NotADate(days.Today)
        : day > days.Latest ? ReplyTexts.AfterToday(day, days.Latest)
        : day < days.YearStart ? ReplyTexts.TooEarly(day, days.YearStart)
        : null;

    private static string? CheckNote(ReplyInput input, ReplyKind kind, ActivityKind work, ReplyLimits limits) => input.Note switch
    {
        { Length: var length } when length > limits.NoteLength => ReplyTexts.NoteTooLong(length, limits.NoteLength),
        { Length: 0 } when kind == ReplyKind.Difficulty => ReplyTexts.NoReason,
        { Length: 0 } when kind == ReplyKind.NotMine => ReplyTexts.NotSaidWhose,
        { Length: 0 } when kind == ReplyKind.InProgress && input.AsksHelper => ReplyTexts.NoHelpNeeded,

        // A refused file is named by its own problem; asking for evidence on top would read like a second mistake.
        { Length: 0 } when kind == ReplyKind.Done && work.IsFinished && input.Kept.IsEmpty && input.FileProblem is null =>
            ReplyTexts.NoEvidence,
        { Length: 0 } when kind == ReplyKind.Contribution && input.Kept.IsEmpty && input.FileProblem is null => ReplyTexts.NothingAdded,
        _ => null,
    };
}
