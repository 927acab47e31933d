using System.Globalization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// The ids of the people of a draft: that of the person they are, or that of their file; another new one gets the next number that no
/// person of the school ever had (<c>ns-12</c>), so that an id says nothing of a person once the name is erased.
/// </summary>
internal static class StaffIds
{
    private const string Prefix = "ns-";

    public static IReadOnlyList<StaffId> For(IReadOnlyList<DraftPerson> people, Roster inForce)
    {
        var next = inForce.People.Select(p => p.Id)
            .Concat(people.Select(p => p.FileId).OfType<StaffId>())
            .Select(id => NumberOf(id.Value))
            .DefaultIfEmpty()
            .Max() + 1;
        return [.. people.Select(p => p.Known ?? p.FileId ?? new StaffId($"{Prefix}{next++}"))];
    }

    private static int NumberOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < int.MaxValue / 2
            ? number
            : 0;
}
