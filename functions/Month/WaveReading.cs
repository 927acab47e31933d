using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>What the letters of a wave are composed from, read and computed once for all its chunks.</summary>
/// <param name="Month">The people of the month and all open work.</param>
/// <param name="Steps">The wave's steps by the person responsible, also of moved work of earlier months.</param>
/// <param name="Owed">In an opening wave, the earlier months with open work; else empty.</param>
/// <param name="Escalations">The overdue work by its next role up.</param>
/// <param name="CarriedOverEscalations">In an opening wave, the same of what earlier months leave to it.</param>
public sealed record WaveReading(
    MonthSnapshot Month,
    ILookup<StaffId, WaveStep> Steps,
    IReadOnlyList<MonthSnapshot> Owed,
    ILookup<StaffId, EscalatedItem> Escalations,
    ILookup<StaffId, EscalatedItem> CarriedOverEscalations)
{
    private readonly ILookup<StaffId, MonthPerson> byRecipient = Month.People.ToLookup(p => p.Recipient);

    private readonly ILookup<StaffId, (MonthSnapshot Month, Assignment Assignment)> owedBy = Owed
        .SelectMany(m => m.Assignments.Where(a => a.Status.IsOpen).OrderBy(a => a.Due).Select(a => (Month: m, Assignment: a)))
        .ToLookup(owed => owed.Assignment.Person);

    /// <summary>The people of the month whose letters go to a recipient.</summary>
    public IEnumerable<MonthPerson> PeopleOf(StaffId recipient) => byRecipient[recipient];

    /// <summary>A person's open work of earlier months, the earliest first.</summary>
    public IEnumerable<(MonthSnapshot Month, Assignment Assignment)> OwedBy(StaffId person) => owedBy[person];

    /// <summary>The wave's steps of a person's work of this month, by due date.</summary>
    public IEnumerable<WaveStep> OwnOf(StaffId person) =>
        Steps[person].Where(s => s.IsOf(Month)).OrderBy(s => s.Assignment.Due);

    /// <summary>The wave's steps of a person's work of earlier months, by due date.</summary>
    public IEnumerable<WaveStep> MovedOf(StaffId person) =>
        Steps[person].Where(s => !s.IsOf(Month)).OrderBy(s => s.Assignment.Due);

    /// <summary>Whether the wave has anything to say about a person's work.</summary>
    public bool IsAbout(StaffId person) =>
        Steps[person].Any() || Escalations[person].Any() || CarriedOverEscalations[person].Any() || OwedBy(person).Any();
}
