using BinhHoa2.Simulation.Basis;

namespace BinhHoa2.Simulation.People;

/// <summary>
/// How the staff changes in a year: an address that was never right, one that changes, a substitute, a leaver, a joiner. A pure
/// function of the seed, the year and the roster; a school with too few teachers has fewer changes.
/// </summary>
public sealed class RosterStory
{
    /// <summary>Domains that are guaranteed not to exist (RFC 2606).</summary>
    private const string NoDomain = ".invalid";

    /// <summary>A year in which the staff stays as it is.</summary>
    public static readonly RosterStory None = new([]);

    private readonly HashSet<string> touched;

    private RosterStory(IReadOnlyList<RosterChange> changes)
    {
        Changes = changes;
        touched =
        [
            .. changes.SelectMany(change => change switch
            {
                AddressCorrected corrected => [corrected.From, corrected.To],
                SubstituteNamed named => [named.Person.Email, named.Substitute.Email],
                Joins => [],
                _ => (string[])[change.Person.Email],
            }),
        ];
    }

    /// <summary>The changes, the earliest first.</summary>
    public IReadOnlyList<RosterChange> Changes { get; }

    /// <summary>The person's address that was wrong from the beginning; null when there is none.</summary>
    public AddressCorrected? Misspelled =>
        Changes.OfType<AddressCorrected>().FirstOrDefault(c => c.From.EndsWith(NoDomain, StringComparison.Ordinal));

    /// <param name="firstYear">The calendar year in which the school year begins.</param>
    public static RosterStory Of(long seed, int firstYear, IReadOnlyList<RosterPerson> people)
    {
        var random = SeededRandom.For(seed, "roster");
        var teachers = people.Where(p => p.Role == "Teacher").OrderBy(_ => random.Bits()).ToList();
        var changes = new List<RosterChange>();
        if (Take(teachers) is { } misspelled)
        {
            changes.Add(new AddressCorrected(
                new(firstYear, 10, 15), misspelled, $"{misspelled.Email.Split('@')[0]}@nham{NoDomain}", misspelled.Email));
        }

        if (Take(teachers) is { } moved)
        {
            changes.Add(new AddressCorrected(new(firstYear, 11, 12), moved, moved.Email, $"moi.{moved.Email}"));
        }

        if (Take(teachers) is { } away && teachers.Find(p => p.Group == away.Group) is { } substitute)
        {
            teachers.Remove(substitute);
            changes.Add(new SubstituteNamed(
                new(firstYear, 10, 21), away, substitute, new(firstYear, 10, 25), new(firstYear, 11, 26)));
        }

        if (Take(teachers) is { } leaver)
        {
            changes.Add(new Leaves(new(firstYear, 12, 10), leaver, new(firstYear, 12, 17)));
            changes.Add(new Joins(
                new(firstYear + 1, 2, 11),
                leaver with { Id = $"{leaver.Id}-moi", Name = $"{leaver.Name} (mới)", Email = $"thay.{leaver.Email}" }));
        }

        return new RosterStory([.. changes.OrderBy(c => c.Day)]);
    }

    /// <summary>Whether a person with this address may find a link of theirs closed, because of a change.</summary>
    public bool Touches(string address) => touched.Contains(address);

    /// <summary>The address by which a person is known all year, whatever address they are written to.</summary>
    public string FirstAddressOf(string address) =>
        Changes.OfType<AddressCorrected>().FirstOrDefault(c => c.To == address) is { } corrected ? corrected.From : address;

    /// <summary>Whether the person with this address does not work that day: they are away with a substitute, or have left.</summary>
    public bool IsAway(string address, DateOnly day) => Changes.Any(change => change.Person.Email == address && change switch
    {
        SubstituteNamed named => named.First <= day && day <= named.Last,
        Leaves leaves => day > leaves.Last,
        _ => false,
    });

    private static RosterPerson? Take(List<RosterPerson> people)
    {
        if (people is not [var first, ..])
        {
            return null;
        }

        people.RemoveAt(0);
        return first;
    }
}
