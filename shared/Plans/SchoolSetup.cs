using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>All a school year needs to begin: its plans, its people, its school; checked together.</summary>
/// <param name="Plan">The plan the school began with, or the first of those that have an id.</param>
public sealed record SchoolSetup(Plan Plan, Roster Roster, SchoolProfile Profile)
{
    /// <summary>The further plans of the year, in the order of the files.</summary>
    public ImmutableArray<Plan> OtherPlans { get; init; } = [];

    /// <summary>Plans of the year that are no longer among the files. Not part of what is taken over.</summary>
    [JsonIgnore]
    public ImmutableArray<Plan> EndedPlans { get; init; } = [];

    [JsonIgnore]
    public YearPlans Plans => new([Plan, .. OtherPlans, .. EndedPlans]);

    /// <summary>
    /// The setup with what stays of the plans of the same year that were in force before and are no longer among its own.
    /// </summary>
    /// <param name="today">In the school's zone.</param>
    public SchoolSetup After(YearPlans before, DateOnly today, Func<PlanMonth, bool> hasBegun) => this with
    {
        EndedPlans =
        [
            .. (before.Year == Plan.Year ? before.All : [])
                .ExceptBy(OtherPlans.Prepend(Plan).Select(p => p.Id), p => p.Id)
                .Select(p => p.EndedOn(today, hasBegun)),
        ],
    };

    /// <summary>The setup with a plan in the place of the one that has its id, or as a further one behind the others.</summary>
    public SchoolSetup With(Plan plan)
    {
        var ended = EndedPlans.RemoveAll(p => p.Id == plan.Id);
        return Plan.Id == plan.Id || !HasPlan ? this with { Plan = plan, EndedPlans = ended }
            : OtherPlans.FirstOrDefault(p => p.Id == plan.Id) is { } before
                ? this with { OtherPlans = OtherPlans.Replace(before, plan), EndedPlans = ended }

            // The plan without an id is the one the school began with.
            : plan.Id is null ? this with { Plan = plan, OtherPlans = OtherPlans.Insert(0, Plan), EndedPlans = ended }
            : this with { OtherPlans = OtherPlans.Add(plan), EndedPlans = ended };
    }

    /// <summary>The setup without a plan that is in force; one of a year has to stay.</summary>
    public SchoolSetup Without(PlanId? plan) => Plan.Id == plan
        ? this with { Plan = OtherPlans[0], OtherPlans = OtherPlans.RemoveAt(0) }
        : this with { OtherPlans = OtherPlans.RemoveAll(p => p.Id == plan) };

    /// <summary>
    /// What was adopted and ended at the desk, of each plan the last; their configured files are not asked. Not part of what is taken
    /// over.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<PlanAdoption> PlanAdoptions { get; init; } = [];

    /// <summary>The setup with an adoption in the place of any earlier one of its plan.</summary>
    public SchoolSetup Noting(PlanAdoption adoption) => this with
    {
        PlanAdoptions = [.. PlanAdoptions.Where(a => a.Plan != adoption.Plan), adoption],
    };

    /// <summary>
    /// The adoption of the roster at the desk; null while the roster is that of the configured file. Not part of what is taken over.
    /// </summary>
    [JsonIgnore]
    public RosterAdoption? Adoption { get; init; }

    /// <summary>Why newer files were not taken over; null when there are none. Not part of what is taken over.</summary>
    [JsonIgnore]
    public SetupRefusal? Refusal { get; init; }

    /// <summary>The school's own days off and worked, as entered at the desk. Not part of what is taken over.</summary>
    [JsonIgnore]
    public OwnDays OwnDays { get; init; } = OwnDays.None;

    /// <summary>The setup whose due days follow a calendar, where their months have not begun.</summary>
    /// <param name="today">In the school's zone.</param>
    public SchoolSetup Following(IWorkingCalendar calendar, DateOnly today) => this with
    {
        Plan = DueDays.Following(Plan, calendar, today),
        OtherPlans = [.. OtherPlans.Select(p => DueDays.Following(p, calendar, today))],
    };

    /// <summary>The last pause of the duty letters; null when there was none. Not part of what is taken over.</summary>
    [JsonIgnore]
    public LetterPause? Pause { get; init; }

    /// <summary>
    /// Who letters come from where the settings do not say it; null for a school that was not set up by page. Not part of what is taken
    /// over.
    /// </summary>
    [JsonIgnore]
    public LetterSender? Sender { get; init; }

    /// <summary>That the school was set up by page; null when it was not. Not part of what is taken over.</summary>
    [JsonIgnore]
    public FirstStartNote? FirstStart { get; init; }

    /// <summary>Whether the school has a plan. One that was set up by page has none until the first is adopted at the desk.</summary>
    [JsonIgnore]
    public bool HasPlan => !Plan.IsNone;

    /// <summary>The plans that are in force, the first one first.</summary>
    [JsonIgnore]
    public ImmutableArray<Plan> PlansInForce => HasPlan ? [Plan, .. OtherPlans] : OtherPlans;

    /// <summary>Whether no duty letter may leave now.</summary>
    [JsonIgnore]
    public bool IsPaused => Pause is { IsOn: true };
}
