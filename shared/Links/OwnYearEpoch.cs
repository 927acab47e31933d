using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Ties the links to a school year that a person gave away to all of the person's months of that year: they end when the person ends
/// them, and when links of any of these months are ended for a cause.
/// </summary>
public static class OwnYearEpoch
{
    /// <param name="months">The person in each month of the year that has their rows.</param>
    public static int Of(IReadOnlyCollection<MonthPerson> months)
    {
        var causes = months
            .SelectMany(m => m.LinksEnded?.Split(' ') ?? [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var text = $"{months.Sum(m => m.YearLinksEnded)} {string.Join(' ', causes)}";
        return (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & int.MaxValue);
    }

    /// <summary>The month in the claims of such a link, which stands for its year: its first, August.</summary>
    public static SchoolMonth MonthOf(SchoolId school, SchoolYear year) => new(school, year.First, 8);
}
