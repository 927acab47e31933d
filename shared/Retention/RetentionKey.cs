using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Retention;

/// <summary>Names what is removed together: a part of a school year.</summary>
public sealed record RetentionKey(SchoolId School, SchoolYear Year, RetentionKind Kind)
{
    /// <summary>The month in whose ledger the notices of the year's removal are: the last one of the school year.</summary>
    public SchoolMonth LedgerMonth => new(School, Year.LastDay.Year, Year.LastDay.Month);

    /// <summary>All months of the school year, oldest first.</summary>
    public IEnumerable<SchoolMonth> Months
    {
        get
        {
            var first = new DateOnly(Year.First, 8, 1);
            return Enumerable.Range(0, 12).Select(first.AddMonths).Select(day => new SchoolMonth(School, day.Year, day.Month));
        }
    }

    public override string ToString() => $"{School}-{Year}-{Kind}".ToLowerInvariant();
}
