using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Requests;

/// <summary>Composes the page of a request and records the answer posted from it.</summary>
public sealed class DirectiveService(
    RequestRecords requests,
    ReplyRecords people,
    MonthRecords months,
    SetupSource setups,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    /// <summary>The request a link opens; null when the person was not asked about it.</summary>
    public async Task<DirectiveContext?> OpenAsync(AuthorizedLink link, CancellationToken cancellation) =>
        link.Claims.Request is { } id
        && await requests.FindAsync(new RequestKey(link.Month, id), cancellation) is { } request
        && request.Steps.Any(s => s.Person == link.Claims.Person)
        && await people.ReadAsync(link.Month, request.Person, cancellation) is { } reporter
            ? new DirectiveContext(link, request, reporter, reporter.Assignments.Single(a => a.Assignment.Activity == request.Activity))
            : null;

    public async Task<DirectivePageModel> PageAsync(DirectiveContext context, CancellationToken cancellation)
    {
        var (link, request) = (context.Link, context.Request);
        var setup = await setups.GetAsync(cancellation);
        var (helpers, former) = await HelpersForAsync(context, setup.Roster, cancellation);
        return new DirectivePageModel(
            setup.Profile,
            link.Person,
            context.Reporter.Person.Staff,
            link.Month,
            link.Path,
            link.Keys.Nonces.Create(link.Claims, schoolTime.GetUtcNow(), request.Steps.Length),
            context.Row.NamedText,
            context.Row.Assignment,
            context.Reporter.Evidence.Single(e => e.Id == request.EvidenceId && e.Activity == request.Activity),
            request,
            DaysOf(context),
            setup.Roster.People.ToImmutableDictionary(p => p.Id, p => p.Name))
        {
            Helpers = helpers,
            FormerHolders = former,
        };
    }

    /// <summary>The page that shows an answer before it is sent.</summary>
    public async Task<DirectivePageModel> ConfirmingPageAsync(
        DirectiveContext context,
        Directive toConfirm,
        DirectiveInput input,
        CancellationToken cancellation)
    {
        var page = await PageAsync(context, cancellation);
        return page with { ToConfirm = (toConfirm, input), IsDayOff = toConfirm.NewDue is { } day && !calendar.IsWorkingDay(day) };
    }

    /// <summary>Decides a posted form and writes the answer it holds, once its sender has confirmed it.</summary>
    /// <returns>The decision that holds now; null when the person may not answer.</returns>
    public async Task<DirectiveDecision?> RecordAsync(DirectiveContext context, DirectiveInput input, CancellationToken cancellation)
    {
        var link = context.Link;
        if (!context.Request.MayBeAnsweredBy(link.Person.Id))
        {
            return null;
        }

        var now = schoolTime.GetUtcNow();
        var named = await NamedAsync(context, input, cancellation);
        var state = new DirectiveState(context.Request, context.Row, DaysOf(context), link.Sender(now), link.IsCurrent(input.Nonce, now))
        {
            Helpers = named is null ? [] : [named.Person.Staff.Id],
            Former = context.Request.Kind == RequestKind.Reassign ? named?.Find(context.Request.Activity) : null,
            FirstDueOfAnother = (await setups.CalendarAsync(cancellation))
                .AddWorkingDays(schoolTime.Today(), DirectiveRules.DaysForAnother),
        };
        return await requests.AnswerAsync(link.Month, DirectiveRules.Decide(state, input), cancellation);
    }

    /// <summary>
    /// Everybody here but the reporter and their substitute; who is to get the work has a page this month and does not answer for that
    /// work now. Who gave it away can get it back, and is named apart.
    /// </summary>
    private async Task<(ImmutableArray<StaffMember> Helpers, ImmutableHashSet<StaffId> Former)> HelpersForAsync(
        DirectiveContext context, Roster roster, CancellationToken cancellation)
    {
        var (reporter, request) = (context.Reporter.Person, context.Request);
        var here = roster.People.Where(p => p.Id != reporter.Staff.Id && p.Id != reporter.Substitute && p.IsHereOn(schoolTime.Today()));
        if (request is not { Kind: RequestKind.Reassign, IsWaiting: true })
        {
            return ([.. here], []);
        }

        var month = await months.GetAsync(context.Link.Month, MonthRows.Work, cancellation);
        return (
            [.. DirectiveRules.CanGet(request.Activity, here, month)],
            [.. month.Cancelled.Where(a => a.Activity == request.Activity && DirectiveRules.IsFormer(a)).Select(a => a.Person)]);
    }

    /// <summary>The person a form names, if they can help: they have a page this month.</summary>
    private async Task<PersonDetails?> NamedAsync(DirectiveContext context, DirectiveInput input, CancellationToken cancellation)
    {
        var roster = (await setups.GetAsync(cancellation)).Roster;
        return input.Helper.Length > 0
            && (await HelpersForAsync(context, roster, cancellation)).Helpers.FirstOrDefault(p => p.Id.Value == input.Helper) is { } named
                ? await people.ReadAsync(context.Link.Month, named.Id, cancellation)
                : null;
    }

    private FormDays DaysOf(DirectiveContext context) =>
        new(ReplyState.YearStart(context.Link.Month), schoolTime.Today(), context.Row.Assignment.Due);
}
