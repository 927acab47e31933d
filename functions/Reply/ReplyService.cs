using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Storage;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Reply;

/// <summary>Composes a person's page and records the replies posted from it.</summary>
public sealed class ReplyService(
    ReplyRecords replies,
    RequestRecords requests,
    SetupSource setups,
    SchoolLinks links,
    SchoolStorage storage,
    ReplyLimits limits,
    UnrecordedBytes unrecorded,
    IWorkingCalendar calendar,
    ILogger<ReplyService> logger,
    TimeProvider schoolTime)
{
    /// <param name="asked">The activity clicked in the mail; it comes first.</param>
    /// <param name="saved">The activity just answered.</param>
    public async Task<StaffPageModel> PageAsync(
        AuthorizedLink link,
        ActivityId? asked,
        ActivityId? saved,
        FormProblem<ReplyInput>? problem,
        CancellationToken cancellation)
    {
        var setup = await setups.GetAsync(cancellation);
        var plans = setup.Plans.Names;
        var details = link.Details;
        var first = problem?.Input.Activity ?? asked;
        var answered = saved is { } activity ? details.Find(activity) : null;
        return new StaffPageModel(
            setup.Profile,
            link.Person,
            link.Month,
            link.Path,
            link.Keys.Nonces.Create(link.Claims, schoolTime.GetUtcNow(), details.Evidence.Length),
            schoolTime.Today(),
            ReplyState.YearStart(link.Month),
            [.. details.Assignments
                .Where(a => !a.Assignment.IsCancelled)
                .OrderByDescending(a => a.Assignment.Activity == first)
                .ThenBy(a => plans.OrderOf(a.Assignment.Activity))
                .ThenBy(a => a.Assignment.Due)
                .Select(a => ItemOf(a, details, setup) with { Plan = plans.Of(a.Assignment.Activity) })],
            saved,
            problem,
            details.Person.Closing)
        {
            Cancelled = [.. details.Assignments.Where(a => a.Assignment.IsCancelled).Select(a => ItemOf(a, details, setup))],
            Supports =
            [
                .. from support in details.Supports
                   where details.Find(support.Activity) is null
                   orderby support.Activity == first descending, plans.OrderOf(support.Activity), support.Due
                   select new SupportItem(support, details.RepliesTo(support.Activity)) { Plan = plans.Of(support.Activity) },
            ],
            Substitute = link.Substitute,
            Pending = answered is null ? null : await PendingAsync(link, answered, setup, cancellation),
            IsDayOff = answered is not null
                && details.RepliesTo(answered.Assignment.Activity) is [{ AskedUntil: { } until }, ..]
                && !calendar.IsWorkingDay(until),
            Names = setup.Roster.NamesOf(details.Evidence.Select(e => e.Substitute)),
            Calendar = link.Substitute is null
                ? await links.CalendarAsync(link.Month, details.Person, LinkPurpose.Calendar, cancellation)
                : null,
            YearPath = link.Substitute is null ? $"{link.Path}/{SchoolLinks.PathOf(LinkPurpose.OwnYear)}" : null,
            GroupPath = link.Person is { Role: Role.SubjectLead, Group: not null } ? $"{link.Path}/to" : null,
        };
    }

    /// <summary>Reads a posted form, decides it and writes what it changes: files first, then all rows in one transaction.</summary>
    /// <returns>The recorded reply or the problem to show; null when it is not one of the person's forms.</returns>
    public async Task<FormCheck<ReplyDecision, ReplyInput>?> RecordAsync(
        AuthorizedLink link,
        ReplyForm form,
        CancellationToken cancellation)
    {
        var today = schoolTime.Today();
        var recordedToday = link.Details.RepliesOn(today).SelectMany(e => e.Files).Sum(f => f.StoredBytes);
        var allowance = new FileAllowance(
            unrecorded, $"{link.Month}/{link.Claims.Person}", today, limits.DayBytes - recordedToday);
        var sink = new EvidenceFileSink(storage.EvidenceFiles, link.Claims, link.Keys.Seals, allowance, logger);
        var input = await form.ReadAsync(sink, nonce => link.IsCurrent(nonce, schoolTime.GetUtcNow()), cancellation);
        var decided = input is null ? null : Decide(link, input);
        if (decided?.Problem is not null)
        {
            // The form comes back with its good files.
            return decided;
        }

        if (decided?.Value is not { } decision)
        {
            await sink.DiscardAllButAsync(recorded: null, cancellation);
            return null;
        }

        var recorded = await replies.RecordAsync(link.Month, decision, cancellation);
        if (!recorded.IsRecorded)
        {
            allowance.Release(recorded.Evidence.Files.Sum(f => f.StoredBytes));
        }

        // The same post twice brings its files twice.
        await sink.DiscardAllButAsync(recorded.Evidence, cancellation);
        return recorded;
    }

    private FormCheck<ReplyDecision, ReplyInput>? Decide(AuthorizedLink link, ReplyInput input)
    {
        var now = schoolTime.GetUtcNow();
        var state = new ReplyState(link.Month, link.Details, link.Sender(now), link.AgeOf(input.Nonce, now) is not null);
        return ReplyRules.Decide(state, input, limits);
    }

    /// <summary>Who is asked now; right after the post, before the request's own steps are written, who is going to be.</summary>
    private async Task<PendingAnswer?> PendingAsync(
        AuthorizedLink link,
        AssignmentRow row,
        SchoolSetup setup,
        CancellationToken cancellation)
    {
        if (row.OpenRequest is not { } id
            || await requests.FindAsync(new RequestKey(link.Month, id), cancellation) is not { State: RequestState.Open } request)
        {
            return null;
        }

        var step = request.Steps is [.., var last] ? last : RequestLadder.First(
            link.Person, setup.Roster, request.Raised, calendar, request.Kind);
        return step is { ForInformationOnly: false } && setup.Roster.Find(step.Person) is { } person
            ? new PendingAnswer(person, step.Until)
            : null;
    }

    private static StaffPageItem ItemOf(AssignmentRow row, PersonDetails details, SchoolSetup setup) =>
        new(row.NamedText, row.Assignment, details.RepliesTo(row.Assignment.Activity))
        {
            MayPassOn = ReplyRules.MayPassOn(details.Person.Staff, row),
            Directive = row.Directive is { } given ? (given, DirectiveWords.AuthorOf(given, setup.Roster.NameOf)) : null,
            Helper = row.Directive is { } named ? DirectiveWords.HelperOf(named, setup.Roster.NameOf) : null,
        };
}
