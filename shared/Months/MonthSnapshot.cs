using System.Collections.Immutable;
using Azure.Data.Tables;
using BinhHoa2.Shared.Letters;
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

    /// <summary>
    /// The rows of rooms that stand after this one, for them to map, so that all of a month stays one read; null when the
    /// month was read in part.
    /// </summary>
    internal ImmutableArray<TableEntity>? OtherRows { get; init; }

    /// <summary>The people of the month, as frozen.</summary>
    public Roster Roster => roster ??= new Roster([.. People.Select(p => p.Staff)]);

    /// <summary>The seats of the Board that somebody here that day holds, with who it is.</summary>
    public IEnumerable<(StaffMember Reader, MonthPerson Seat)> SeatsOn(DateOnly day) =>
        People.Where(p => p.Staff.IsOnBoard && Roster.Find(p.Recipient)?.IsHereOn(day) == true).Select(p => (Roster.Find(p.Recipient)!, p));

    /// <summary>Who reads the Board's letters that day, with the seat they read them for: nobody twice, their own seat first.</summary>
    public IEnumerable<(StaffMember Reader, MonthPerson Seat)> BoardRecipientsOn(DateOnly day) =>
        SeatsOn(day).OrderBy(s => s.Seat.Substitute is null ? 0 : 1).DistinctBy(s => s.Reader.Id);

    /// <exception cref="InvalidOperationException">The month has no such person.</exception>
    public MonthPerson Person(StaffId id) => People.Single(p => p.Staff.Id == id);

    /// <summary>Who gets the letters to a person of the month: the person, or whoever stands in.</summary>
    public StaffMember RecipientOf(MonthPerson person) => Roster.Find(person.Recipient) ?? person.Staff;

    /// <summary>Who is written to about a person's work that month: their substitute, or they themselves.</summary>
    public StaffId RecipientIdOf(StaffId person) => People.FirstOrDefault(p => p.Staff.Id == person)?.Recipient ?? person;

    /// <summary>Who stands in for a person that month; null for nobody.</summary>
    public StaffMember? SubstituteOf(StaffId person) => RecipientIdOf(person) is var holder && holder != person ? Roster.Find(holder) : null;

    /// <summary>
    /// Whether the letter with a person's work may say something of somebody else's: of those the person leads or stands
    /// in for, or of whoever stands in for the person.
    /// </summary>
    public bool SpeaksOfOthers(StaffId person) =>
        People.Any(p => p.Substitute == person || (p.Staff.Id == person && (p.Substitute is not null || Superior.MayBe(p.Staff))));

    /// <summary>Work that is not done and has no one: who was responsible has left and nobody stands in.</summary>
    public IEnumerable<Assignment> WithoutAnyone(DateOnly day) =>
        Assignments.Where(a => a.Status.IsOpen && Roster.Find(RecipientIdOf(a.Person))?.IsHereOn(day) != true);
}
