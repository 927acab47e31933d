using System.Collections.Immutable;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Planning;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads what the desk's pages of the plans show.</summary>
public sealed class PlanDeskReader(
    PlanDrafts drafts,
    ConfiguredFiles files,
    MonthRecords months,
    MonthRevisions revisions,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    private const string SamplePlan = "tap-the";
    private const int SampleYear = 2021;

    /// <summary>The day in the school's zone.</summary>
    public DateOnly Today => schoolTime.Today();

    /// <summary>The plans in force.</summary>
    public async Task<PlansPageModel> PlansAsync(DeskContext context, HttpRequest request)
    {
        var found = await drafts.FindAsync(request.HttpContext.RequestAborted);
        return new PlansPageModel(context.Seat, context.Setup)
        {
            Draft = found?.Draft,
            ChangedFiles = files.ChangedFiles(context.Setup),
            OffersSample = context.Setup.Plans is { Year.First: SampleYear } plans
                && plans.Find(new PlanId(SamplePlan)) is null or { Ended: not null },
            Notice = NoticeOf(request),
        };
    }

    /// <summary>A draft, with what does not fit yet.</summary>
    public PlanDraftPageModel Draft(DeskContext context, PlanDraft draft, HttpRequest request) => new(
        context.Seat,
        draft,
        context.Setup,
        ChoicesOf(context, draft),
        Check(context, draft).Problems,
        PeopleReader.PageOf(request))
    {
        Notice = NoticeOf(request),
    };

    /// <summary>An activity as it is or was typed, with what does not fit.</summary>
    public ActivityPageModel Activity(DeskContext context, PlanDraft draft, DraftActivity activity) => new(
        context.Seat,
        activity,
        draft,
        ChoicesOf(context, draft),
        draft.Find(activity.Key) is null ? [] : [.. Check(context, draft).Problems.Where(p => p.Activity == activity.Key)])
    {
        Place = PlanDraftCheck.PlacesOf(draft).GetValueOrDefault(activity.Key),
    };

    /// <summary>What a draft says of the plan as a whole.</summary>
    public HeadPageModel Head(DeskContext context, PlanDraft draft) => new(context.Seat, draft, Check(context, draft).Problems);

    /// <summary>The lines of the document that were not understood.</summary>
    public static LinesPageModel Lines(DeskContext context, PlanDraft draft, HttpRequest request) =>
        new(context.Seat, draft, PeopleReader.PageOf(request)) { Notice = NoticeOf(request) };

    /// <summary>What a draft changes.</summary>
    public async Task<PlanDifferencePageModel> DifferenceAsync(DeskContext context, PlanDraft draft, CancellationToken cancellation)
    {
        var (setup, check) = (context.Setup, Check(context, draft));
        var difference = check.Plan is { } plan ? PlanDifference.Of(InForce(setup, plan.Id, plan.Year), plan) : null;
        return new PlanDifferencePageModel(
            context.Seat, draft.Id, PlanMark.Of(setup, draft, Today), check.Plan, difference, setup.Roster)
        {
            Problems = check.Problems,
            Consequences = difference is { IsEmpty: false }
                ? new PlanConsequences(calendar, Today, NextLetters).Of(
                    difference,
                    setup.PlansInForce.FirstOrDefault(p => p.Id == check.Plan!.Id),
                    setup.With(check.Plan!),
                    await RunningAsync(setup.With(check.Plan!), cancellation))
                : [],
        };
    }

    /// <summary>A plan before it is ended; null when it is not in force, or the only one.</summary>
    public async Task<EndPlanPageModel?> EndAsync(DeskContext context, string? name, CancellationToken cancellation)
    {
        if (context.Setup.OtherPlans.IsEmpty
            || context.Setup.PlansInForce.FirstOrDefault(p => PlanPaths.NameOf(p.Id) == name) is not { } plan)
        {
            return null;
        }

        var consequences = new PlanConsequences(calendar, Today, NextLetters);
        var running = await RunningAsync(Ended(context.Setup, plan.Id), cancellation);
        return new EndPlanPageModel(
            context.Seat,
            plan,
            PlanMark.OfEnd(context.Setup, plan.Id, Today),
            [.. running.SelectMany(r => consequences.Running(r.Month, r.Revision))]);
    }

    /// <summary>The setup after the end of a plan.</summary>
    public SchoolSetup Ended(SchoolSetup setup, PlanId? plan) => setup.Without(plan)
        .After(setup.Plans, Today, month => MonthOpening.IsDue(setup.Plans, month, calendar, Today));

    /// <summary>Judges a draft.</summary>
    public PlanDraftCheck Check(DeskContext context, PlanDraft draft) => PlanDraftRules.Check(draft, context.Setup, calendar, Today);

    /// <summary>The list of which parties are chosen for a draft.</summary>
    public PartyChoices ChoicesOf(DeskContext context, PlanDraft draft) => PartyChoices.Of(
        context.Setup.Roster, Today, draft.Activities.SelectMany(a => a.Lead.Concat(a.Support)).Select(p => p.Choice));

    /// <summary>Makes drafts against what is in force.</summary>
    public PlanDraftMaker Maker(DeskContext context) => new(context.Setup, Today);

    /// <summary>A draft without activities.</summary>
    /// <param name="nonce">The form that begins it, which names it.</param>
    /// <param name="source">The name of its file.</param>
    public PlanDraft Empty(DeskContext context, string nonce, string source) =>
        new(PeopleReader.IdOf(nonce), context.Person.Id, schoolTime.GetUtcNow(), source);

    private DateOnly NextLetters => SchoolHours.WaveDayFrom(schoolTime.GetUtcNow(), calendar);

    private static Plan? InForce(SchoolSetup setup, PlanId? id, SchoolYear year) =>
        setup.PlansInForce.FirstOrDefault(p => p.Id == id) is { } plan && plan.Year == year ? plan : null;

    /// <summary>The months that run, with what each would take over.</summary>
    private async Task<List<(MonthSnapshot Month, MonthRevision Revision)>> RunningAsync(SchoolSetup after, CancellationToken cancellation)
    {
        var (plans, found) = (after.Plans, new List<(MonthSnapshot, MonthRevision)>());
        List<(PlanMonth Month, SchoolMonth Key)> due =
        [
            .. plans.Months.Where(m => MonthOpening.IsDue(plans, m, calendar, Today))
                .Select(m => (m, new SchoolMonth(after.Profile.Id, m.Year, m.Month))),
        ];
        if (due.Count == 0)
        {
            return found;
        }

        var heads = await months.ReadOverviewAsync([.. due.Select(d => d.Key)], [], cancellation);
        foreach (var (month, key) in due)
        {
            if (heads.Find(key) is { State: MonthState.Running })
            {
                ImmutableArray<PlanActivity> planned = [.. month.Activities.Where(a => plans.IsInForce(a.Id, Today))];
                found.Add(await revisions.PreviewAsync(key, plans, planned, after.Roster, Today, NextLetters, cancellation));
            }
        }

        return found;
    }

    private static PlansNotice NoticeOf(HttpRequest request) =>
        Enum.TryParse<PlansNotice>(request.Query[HomeTexts.NoticeQuery], out var notice) && Enum.IsDefined(notice)
            ? notice
            : PlansNotice.None;
}
