using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>What the letters of a wave are composed from, read and computed once for all its chunks.</summary>
/// <param name="Month">The people of the month and all open work.</param>
/// <param name="Steps">The wave's steps by the person responsible, also of moved work of earlier months.</param>
/// <param name="Owed">In an opening wave, the earlier months with open work; else empty.</param>
/// <param name="Escalations">The overdue work by its next role up.</param>
/// <param name="CarriedOverEscalations">In an opening wave, the same of what earlier months leave to it.</param>
/// <param name="Plans">By which the work of each plan stands together.</param>
public sealed record WaveReading(
    MonthSnapshot Month,
    ILookup<StaffId, WaveStep> Steps,
    IReadOnlyList<MonthSnapshot> Owed,
    ILookup<StaffId, EscalatedItem> Escalations,
    ILookup<StaffId, EscalatedItem> CarriedOverEscalations,
    PlanNames Plans)
{
    private readonly ILookup<StaffId, MonthPerson> byRecipient = Month.People.ToLookup(p => p.Recipient);

    private readonly ILookup<StaffId, (MonthSnapshot Month, Assignment Assignment)> owedBy = Owed
        .SelectMany(m => m.Assignments.Where(a => a.Status.IsOpen).OrderBy(a => a.Due).Select(a => (Month: m, Assignment: a)))
        .OrderBy(owed => Plans.OrderOf(owed.Assignment.Activity))
        .ToLookup(owed => owed.Assignment.Person);

    /// <summary>The people of the month whose letters go to a recipient.</summary>
    public IEnumerable<MonthPerson> PeopleOf(StaffId recipient) => byRecipient[recipient];

    /// <summary>A person's open work of earlier months, plan by plan, the earliest first.</summary>
    public IEnumerable<(MonthSnapshot Month, Assignment Assignment)> OwedBy(StaffId person) => owedBy[person];

    /// <summary>The wave's steps of a person's work of this month, plan by plan, by due date.</summary>
    public IEnumerable<WaveStep> OwnOf(StaffId person) =>
        InOrder(Steps[person].Where(s => s.IsOf(Month) && s.Step != LadderStep.Cancelled));

    /// <summary>The wave's steps of a person's work of earlier months, plan by plan, by due date.</summary>
    public IEnumerable<WaveStep> MovedOf(StaffId person) =>
        InOrder(Steps[person].Where(s => !s.IsOf(Month) && s.Step != LadderStep.Cancelled));

    /// <summary>What is no longer asked of a person since the wave before.</summary>
    public IEnumerable<WaveStep> CancelledOf(StaffId person) =>
        InOrder(Steps[person].Where(s => s.Step == LadderStep.Cancelled));

    /// <summary>
    /// In a wave that opens it, what a person takes part in, plan by plan, by its day, with the names of who leads it. It goes to no
    /// substitute: they answer for work, and this is none.
    /// </summary>
    public IEnumerable<SupportedItem> SupportedBy(MonthPerson person) =>
        from support in person.Substitute is null ? Month.Supports.Where(s => s.Person == person.Staff.Id) : []
        orderby Plans.OrderOf(support.Activity), support.Due
        select new SupportedItem(support.Activity, support.Text, support.Due, LeadsOf(support.Activity, person.Staff.Group))
        {
            Kind = support.Kind,
            Time = support.Time,
            Plan = Plans.Of(support.Activity),
        };

    /// <summary>Whether the wave has anything to say to a person, or about their work.</summary>
    public bool IsAbout(MonthPerson person) => person.Staff.Id is var id
        && (Steps[id].Any() || Escalations[id].Any() || CarriedOverEscalations[id].Any() || OwedBy(id).Any() || SupportedBy(person).Any());

    private IEnumerable<WaveStep> InOrder(IEnumerable<WaveStep> steps) =>
        steps.OrderBy(s => Plans.OrderOf(s.Assignment.Activity)).ThenBy(s => s.Assignment.Due);

    private ImmutableArray<string> LeadsOf(ActivityId activity, string? group)
    {
        var leads = Month.Assignments.Where(a => a.Activity == activity).Select(a => Month.Person(a.Person).Staff).ToList();
        var near = leads.Where(lead => group is not null && lead.Group == group).ToList();
        return [.. (near.Count > 0 ? near : leads).Select(lead => lead.Name)];
    }
}
