using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Ties the address of a subscribed calendar to the ends of its person's links. It goes on when the work passes to a substitute and back,
/// which raises <see cref="MonthPerson.LinkEpoch"/>, and ends when the links are ended for a cause: at the desk, or because the person's
/// mail address changed.
/// </summary>
public static class CalendarEpoch
{
    /// <summary>The epoch of an address that is given out now, from the month's row of the person.</summary>
    public static int Of(MonthPerson person) => person.LinksEnded is { } ended
        ? (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(ended))) & int.MaxValue)
        : 0;

    /// <summary>Whether links were ended in a later month for a cause that the month of the address does not know.</summary>
    /// <param name="given">The person in the month from whose page the address was given out.</param>
    /// <param name="later">The person in the months after it.</param>
    public static bool IsEndedSince(MonthPerson given, IEnumerable<MonthPerson> later) =>
        later.SelectMany(Causes).Except(Causes(given), StringComparer.Ordinal).Any();

    private static string[] Causes(MonthPerson person) => person.LinksEnded?.Split(' ') ?? [];
}
