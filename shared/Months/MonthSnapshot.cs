using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Months;

/// <summary>The rows a month is made of as read together: what the rules decide on. Requests are mapped by their own room.</summary>
public sealed record MonthSnapshot(
    MonthRecord Head,
    ImmutableArray<MonthPerson> People,
    ImmutableArray<Assignment> Assignments,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<LedgerEntry> Ledger,
    MonthSummary? Summary)
{
    private Roster? roster;

    /// <summary>The assignments that a change of their plan, or the Board, took from their person; answers and evidence stay.</summary>
    public ImmutableArray<Assignment> Cancelled { get; init; } = [];

    /// <summary>All assignments the month ever had.</summary>
    public IEnumerable<Assignment> EveryAssignment => Assignments.Concat(Cancelled);

    /// <summary>Who takes part in which activity without answering for it.</summary>
    public ImmutableArray<Support> Supports { get; init; } = [];

    /// <summary>
    /// The rows of rooms that stand after this one, for them to map, so that all of a month stays one read; null when the
    /// month was read in part.
    /// </summary>
    internal ImmutableArray<TableEntity>? OtherRows { get; init; }

    /// <summary>The month as far as one plan goes; its people and letters are those of all plans.</summary>
    /// <param name="plan">Null for the plan a school began with.</param>
    public MonthSnapshot OnlyOf(PlanId? plan) => this with
    {
        Head = Head with { Activities = [.. Head.Activities.Where(a => a.Id.Plan == plan)] },
        Assignments = [.. Assignments.Where(a => a.Activity.Plan == plan)],
        Cancelled = [.. Cancelled.Where(a => a.Activity.Plan == plan)],
        Supports = [.. Supports.Where(s => s.Activity.Plan == plan)],
        Evidence = [.. Evidence.Where(e => e.Activity.Plan == plan)],
        Summary = Summary is null ? null : Summary with { Activities = [.. Summary.Activities.Where(a => a.Activity.Plan == plan)] },
        OtherRows = OtherRows is { } rows
            ? [.. rows.Where(r => r.GetString(MonthMapping.ActivityColumn) is not { } id || new ActivityId(id).Plan == plan)]
            : null,
    };

    /// <summary>The wording of an assignment's activity, with the class it is about.</summary>
    public string TextOf(Assignment assignment) => assignment.Named(Head.Activity(assignment.Activity).Text);

    /// <summary>The people of the month, as frozen.</summary>
    public Roster Roster => roster ??= new Roster([.. People.Select(p => p.Staff)]);

    /// <summary>The seats of the Board that have a reader that day, with the reader: the member or their substitute.</summary>
    public IEnumerable<(StaffMember Reader, MonthPerson Seat)> SeatsOn(DateOnly day) =>
        People
            .Where(p => p.Staff.IsOnBoard && Roster.Find(p.Recipient)?.IsHereOn(day) == true)
            .Select(p => (Roster.Find(p.Recipient)!, p));

    /// <summary>The readers of the Board's letters that day, each once, with the seat they read for: their own if they have one.</summary>
    public IEnumerable<(StaffMember Reader, MonthPerson Seat)> BoardRecipientsOn(DateOnly day) =>
        SeatsOn(day).OrderBy(s => s.Seat.Substitute is null ? 0 : 1).DistinctBy(s => s.Reader.Id);

    /// <exception cref="InvalidOperationException">The month has no such person.</exception>
    public MonthPerson Person(StaffId id) => People.Single(p => p.Staff.Id == id);

    /// <summary>The recipient of the letters to a person of the month: the person or their substitute.</summary>
    public StaffMember RecipientOf(MonthPerson person) => Roster.Find(person.Recipient) ?? person.Staff;

    /// <summary>The recipient of letters about a person's work that month: the person or their substitute.</summary>
    public StaffId RecipientIdOf(StaffId person) => People.FirstOrDefault(p => p.Staff.Id == person)?.Recipient ?? person;

    /// <summary>The substitute of a person that month; null when there is none.</summary>
    public StaffMember? SubstituteOf(StaffId person) =>
        RecipientIdOf(person) is var recipient && recipient != person ? Roster.Find(recipient) : null;

    /// <summary>
    /// Whether the letter with a person's work may also list work of others: of people the person leads or is the substitute of, or
    /// of the person's own substitute.
    /// </summary>
    public bool SpeaksOfOthers(StaffId person) =>
        People.Any(p => p.Substitute == person || (p.Staff.Id == person && (p.Substitute is not null || Superior.MayBe(p.Staff))));

    /// <summary>The latest day on which an assignment of a person is due, of those that were read; null when there is none.</summary>
    public DateOnly? LatestDueOf(StaffId person) =>
        Assignments.Where(a => a.Person == person).Select(a => (DateOnly?)a.Due).Max();

    /// <summary>Work that is not done and that no one answers for: the person responsible has left and has no substitute.</summary>
    public IEnumerable<Assignment> Unattended(DateOnly day) =>
        Assignments.Where(a => a.Status.IsOpen && Roster.Find(RecipientIdOf(a.Person))?.IsHereOn(day) != true);
}
