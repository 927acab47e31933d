using System.Collections.Immutable;

namespace BinhHoa2.Shared.Schools;

/// <summary>All people of the staff, in the order of the roster file.</summary>
public sealed record Roster(ImmutableArray<StaffMember> People)
{
    /// <summary>The substitutes, and when each answers for another person.</summary>
    public ImmutableArray<Substitution> Substitutes { get; init; } = [];

    public IEnumerable<StaffMember> Board => People.Where(p => p.IsOnBoard);

    public IEnumerable<StaffMember> InRole(Role role) => People.Where(p => p.Role == role);

    public StaffMember? Find(StaffId id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>The name of a person; the id of one who is not on the roster.</summary>
    public string NameOf(StaffId id) => Find(id)?.Name ?? id.Value;

    /// <summary>The names of those who are on the roster.</summary>
    public ImmutableDictionary<StaffId, string> NamesOf(IEnumerable<StaffId?> ids) =>
        ids.OfType<StaffId>().Distinct().Select(Find).OfType<StaffMember>().ToImmutableDictionary(p => p.Id, p => p.Name);

    /// <summary>
    /// The roster with those of <paramref name="before"/> whom it does not name: they are kept, as having left the day before
    /// <paramref name="today"/> if they had not left already.
    /// </summary>
    /// <param name="today">In the school's zone.</param>
    public Roster After(IEnumerable<StaffMember> before, DateOnly today) => this with
    {
        People =
        [
            .. People,
            .. before.Where(p => Find(p.Id) is null).Select(p => p.IsHereOn(today) ? p with { Left = today.AddDays(-1) } : p),
        ],
    };

    /// <summary>
    /// The substitute of a person on <paramref name="day"/> who is on the staff that day; null if the person answers in person.
    /// </summary>
    public StaffId? SubstituteOf(StaffId person, DateOnly day) =>
        Substitutes.FirstOrDefault(s => s.For == person && s.IsOn(day)) is { } found
        && Find(found.Substitute) is { } substitute
        && substitute.IsHereOn(day)
            ? substitute.Id
            : null;
}
