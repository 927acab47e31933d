using System.Collections.Immutable;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Finds who of the roster in force the rows of a file are: by the address, then by the name. Where that leaves a doubt, it is asked.
/// </summary>
internal sealed class RosterMatch(Roster inForce, DateOnly today)
{
    /// <summary>Who a row is.</summary>
    /// <param name="Person">Null for a new person, or while it is not known.</param>
    /// <param name="Candidates">Who it may be, where it is not known.</param>
    public sealed record Found(StaffId? Person, ImmutableArray<StaffId> Candidates);

    private static readonly Found New = new(null, []);

    public IReadOnlyList<Found> Of(IReadOnlyList<ReadPerson> rows)
    {
        var found = rows.Select(ByAddress).ToArray();
        var taken = found.Select(f => f?.Person).OfType<StaffId>().ToHashSet();
        var names = rows.Where((_, at) => found[at] is null)
            .GroupBy(r => Folded(r[RosterColumn.Name]!))
            .ToDictionary(g => g.Key, g => g.Count());
        for (var at = 0; at < rows.Count; at++)
        {
            found[at] ??= ByName(rows[at], taken, names);
        }

        return found!;
    }

    /// <summary>
    /// The person with the address. If the name is altogether another, the address may have passed to a new person with the post:
    /// that is asked.
    /// </summary>
    private Found? ByAddress(ReadPerson row)
    {
        if (row[RosterColumn.Email] is not { Length: > 0 } mail)
        {
            return null;
        }

        var same = inForce.People.Where(p => p.Email.Equals(mail, StringComparison.OrdinalIgnoreCase)).ToList();
        if ((same.Find(p => p.IsHereOn(today)) ?? same.LastOrDefault()) is not { } person)
        {
            return null;
        }

        return SharesAName(person.Name, row[RosterColumn.Name]!) ? new Found(person.Id, []) : new Found(null, [person.Id]);
    }

    private Found ByName(ReadPerson row, HashSet<StaffId> taken, Dictionary<string, int> names)
    {
        var name = Folded(row[RosterColumn.Name]!);
        ImmutableArray<StaffId> same =
        [
            .. inForce.People
                .Where(p => p.IsHereOn(today) && !taken.Contains(p.Id) && Folded(p.Name) == name)
                .Select(p => p.Id),
        ];
        return same switch
        {
            [] => New,
            [var only] when names[name] == 1 => new Found(only, []),
            _ => new Found(null, same),
        };
    }

    /// <summary>Whether two names may be one person's: the given name, which stands last, or two words are the same.</summary>
    private static bool SharesAName(string one, string other)
    {
        var (first, second) = (Folded(one).Split(' '), Folded(other).Split(' '));
        return first[^1] == second[^1] || first.Intersect(second, StringComparer.Ordinal).Count() > 1;
    }

    /// <summary>
    /// A name as it is compared: without marks, which programs place and people forget in several ways. Two people whose names differ
    /// in marks alone are two of one name, and are asked about.
    /// </summary>
    private static string Folded(string name) => RosterCell.Fold(RosterCell.Of(name));
}
