using System.Collections.Immutable;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Followup;

/// <summary>All of a month's rows as read together: what the rules decide on.</summary>
public sealed record MonthFile(
    MonthHead Head,
    ImmutableArray<MonthPerson> People,
    ImmutableArray<Assignment> Assignments,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<LedgerEntry> Ledger,
    MonthSummary? Summary)
{
    private Roster? roster;

    /// <summary>What the Board was asked in the month.</summary>
    public ImmutableArray<Request> Requests { get; init; } = [];

    /// <summary>The people of the month, as frozen.</summary>
    public Roster Roster => roster ??= new Roster([.. People.Select(p => p.Staff)]);

    /// <summary>The Board's members of the month who are still here.</summary>
    public IEnumerable<MonthPerson> BoardOn(DateOnly day) => People.Where(p => p.Staff.IsOnBoard && p.Staff.IsHereOn(day));
}
