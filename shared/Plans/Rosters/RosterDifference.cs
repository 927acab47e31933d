using System.Collections.Immutable;
using System.Globalization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>All that tells one roster from another: applied to the first it gives the second.</summary>
/// <param name="Joined">Who is in the second alone.</param>
/// <param name="Gone">Who is in the first alone. Of rosters in force there are none: who leaves is kept as having left.</param>
/// <param name="Changed">Who is in both and is written another way, with those who leave.</param>
public sealed record RosterDifference(
    ImmutableArray<StaffMember> Joined, ImmutableArray<StaffMember> Gone, ImmutableArray<PersonChange> Changed)
{
    private const string DayFormat = "yyyy-MM-dd";

    public ImmutableArray<Substitution> SubstitutesAdded { get; init; } = [];

    public ImmutableArray<Substitution> SubstitutesRemoved { get; init; } = [];

    /// <summary>The order of the second, where it is not that of the first with those who joined behind; otherwise default.</summary>
    public ImmutableArray<StaffId> Order { get; init; }

    /// <summary>Whether a person would see any difference: another order alone is none.</summary>
    public bool IsEmpty =>
        Joined.IsEmpty && Gone.IsEmpty && Changed.IsEmpty && SubstitutesAdded.IsEmpty && SubstitutesRemoved.IsEmpty;

    public static RosterDifference Of(Roster before, Roster after)
    {
        var difference = new RosterDifference(
            [.. after.People.Where(p => before.Find(p.Id) is null)],
            [.. before.People.Where(p => after.Find(p.Id) is null)],
            [
                .. from person in before.People
                   let now = after.Find(person.Id)
                   where now is not null && now != person
                   select new PersonChange(person, [.. FieldsOf(person, now)]),
            ])
        {
            SubstitutesAdded = [.. after.Substitutes.Except(before.Substitutes)],
            SubstitutesRemoved = [.. before.Substitutes.Except(after.Substitutes)],
        };
        ImmutableArray<StaffId> order = [.. after.People.Select(p => p.Id)];
        return order.SequenceEqual(difference.Unordered(before).Select(p => p.Id)) ? difference : difference with { Order = order };
    }

    /// <summary>The second roster; its substitutions in the order of the first, new ones behind.</summary>
    /// <param name="before">The first roster.</param>
    public Roster ApplyTo(Roster before)
    {
        ImmutableArray<StaffMember> people = [.. Unordered(before)];
        return new Roster(Order.IsDefault ? people : [.. people.OrderBy(p => Order.IndexOf(p.Id))])
        {
            Substitutes = [.. before.Substitutes.Except(SubstitutesRemoved), .. SubstitutesAdded],
        };
    }

    private IEnumerable<StaffMember> Unordered(Roster before) => before.People
        .Where(p => Gone.All(g => g.Id != p.Id))
        .Select(p => Changed.FirstOrDefault(c => c.Person.Id == p.Id) is { } change ? change.Fields.Aggregate(p, With) : p)
        .Concat(Joined);

    private static IEnumerable<FieldChange> FieldsOf(StaffMember before, StaffMember after) =>
        Enum.GetValues<PersonField>()
            .Select(field => new FieldChange(field, TextOf(before, field), TextOf(after, field)))
            .Where(change => change.Before != change.After);

    private static string? TextOf(StaffMember person, PersonField field) => field switch
    {
        PersonField.Name => person.Name,
        PersonField.Email => person.Email,
        PersonField.Role => person.Role.ToString(),
        PersonField.Group => person.Group,
        PersonField.Title => person.Title,
        PersonField.Post => person.Post,
        PersonField.Address => person.Address,
        PersonField.Phone => person.Phone,
        PersonField.Class => person.Class,
        _ => person.Left?.ToString(DayFormat, CultureInfo.InvariantCulture),
    };

    private static StaffMember With(StaffMember person, FieldChange change) => change.Field switch
    {
        PersonField.Name => person with { Name = change.After! },
        PersonField.Email => person with { Email = change.After! },
        PersonField.Role => person with { Role = Enum.Parse<Role>(change.After!) },
        PersonField.Group => person with { Group = change.After },
        PersonField.Title => person with { Title = change.After! },
        PersonField.Post => person with { Post = change.After },
        PersonField.Address => person with { Address = change.After },
        PersonField.Phone => person with { Phone = change.After },
        PersonField.Class => person with { Class = change.After },
        _ => person with
        {
            Left = change.After is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null,
        },
    };
}
