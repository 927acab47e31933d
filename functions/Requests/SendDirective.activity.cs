using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Mails an answer that is not sent yet to its reporter and to the others who were asked; without an answer, nothing. While duty letters
/// are paused, nothing either: the request stays unsettled, and the sweep finds that its letters are owed.
/// </summary>
public sealed class SendDirective(
    SetupSource setups,
    MonthRecords months,
    RequestRecords requests,
    ILetterRenderer letters,
    SchoolLinks links,
    PostOffice post,
    TimeProvider schoolTime)
{
    [Function(nameof(SendDirective))]
    public async Task<PostResult> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        if (!IsUnsent(await requests.GetAsync(key, cancellation)))
        {
            return PostResult.Nothing;
        }

        var setup = await setups.GetAsync(cancellation);
        if (setup.IsPaused)
        {
            return PostResult.Nothing;
        }

        var details = await RequestDetails.ReadAsync(key, months, cancellation);
        if (details.Request is not { Directive: { } directive } request || !IsUnsent(request))
        {
            return PostResult.Nothing;
        }

        var outgoing = new List<LetterToSend>();
        var latestDue = details.Month.LatestDueOf(request.Holder);
        foreach (var (recipient, person) in RequestLetters.OfAnswer(request, details.Month, schoolTime.Today()))
        {
            var letter = await letters.RenderAsync(new DirectiveModel(
                setup.Profile,
                recipient,
                details.Reporter,
                details.Month.Person(directive.Author).Staff,
                key.Month,
                details.ActivityText,
                details.Assignment.Due,
                details.Assignment.OriginalDue,
                request,
                directive,
                person.Staff.Id == request.Person || person.Staff.Id == directive.Helper
                    ? $"{await links.StaffAsync(key.Month, person, cancellation, latestDue)}?a={request.Activity}"
                    : await links.DirectiveAsync(key, person, cancellation, details.LinkedUntil))
            {
                Work = details.Assignment.Kind,
                Helper = directive.Helper is { } helper ? details.Month.Person(helper).Staff : null,
                ToHelper = person.Staff.Id == directive.Helper,
                HelperAnswers = details.Month.Assignments.Any(a => a.Person == directive.Helper && a.Activity == request.Activity),
                Substitute = directive.Substitute is { } substitute ? details.Month.Roster.Find(substitute) : null,
                ComesBack = details.Month.EveryAssignment.Any(
                    a => a.Person == directive.Helper && a.Activity == request.Activity && a.Returned == directive.Given),
                Event = person.Staff.Id == request.Person ? EventOf(details, directive, setup.Profile)
                    : person.Staff.Id == directive.Helper ? EventOfGiven(details, directive, person.Staff, setup.Profile)
                    : null,
            });
            var ledgerKey = new LedgerKey(LetterKind.Directive, LedgerSubject.From(request.Id.Value), recipient.Id);
            outgoing.Add(new LetterToSend(ledgerKey, MailRecipient.Of(recipient), letter));
        }

        return await post.SendAsync(key.Month, outgoing, cancellation);
    }

    private static bool IsUnsent(Request request) => request is { State: RequestState.Answered, Directive: not null };

    /// <summary>
    /// The due date of the work for the calendar of the person who got it; null when it was not given, or is asked no more. Its revision
    /// is the moment it was given: later than that of any event the person had before, should it have come back.
    /// </summary>
    private static DueDateEvent? EventOfGiven(RequestDetails details, Directive directive, StaffMember holder, SchoolProfile school) =>
        directive.Kind == DirectiveKind.Reassigned
        && details.Month.Assignments.FirstOrDefault(a => a.Person == holder.Id && a.Activity == details.Request.Activity) is
        { Status.IsOpen: true } work
            ? new DueDateEvent(
                school, details.Key.Month, holder, work.Activity, details.Month.TextOf(work), work.Due, directive.Given)
            {
                Kind = work.Kind,
                Time = work.Time,
                IsUpdate = true,
            }
            : null;

    /// <summary>What becomes of the due date in the calendar of the person who holds the work; null when it stays.</summary>
    private static DueDateEvent? EventOf(RequestDetails details, Directive directive, SchoolProfile school)
    {
        var work = details.Assignment;
        return directive.NewDue is null && work is { Status.IsOpen: true, IsCancelled: false }
            ? null
            : new DueDateEvent(
                school,
                details.Key.Month,
                details.Reporter,
                work.Activity,
                details.ActivityText,
                work.Due,
                work is { Status.IsDone: true, LastReply: { } done } ? done : directive.Given)
            {
                Kind = work.Kind,
                Time = work.Time,
                IsUpdate = true,
                IsDone = work.Status.IsDone || work.IsCancelled,
            };
    }
}
