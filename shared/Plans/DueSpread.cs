using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Plans;

/// <summary>Spreads work whose plan gives no day over the second half of its month.</summary>
public static class DueSpread
{
    /// <summary>
    /// The days of work in the order of the plan: working days of the month's second half, each of which gets about the same load, none
    /// before the one before it; the last is the month's last working day.
    /// </summary>
    /// <param name="month">The first day of the month.</param>
    /// <param name="adopted">No day is before it, unless the month has no later one; null for no limit.</param>
    /// <param name="loads">How much each piece of work weighs; at least 1.</param>
    public static ImmutableArray<DateOnly> DaysOf(
        DateOnly month, DateOnly? adopted, IWorkingCalendar calendar, IReadOnlyCollection<int> loads)
    {
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var days = Enumerable.Range(length / 2, length - (length / 2)).Select(month.AddDays)
            .Where(d => calendar.IsWorkingDay(d) && !(d < adopted))
            .DefaultIfEmpty(calendar.OnOrBefore(month.AddDays(length - 1)))
            .ToList();
        var (total, sum) = (loads.Sum(), 0);
        var spread = ImmutableArray.CreateBuilder<DateOnly>(loads.Count);
        foreach (var load in loads)
        {
            // The day up to which the plan's work, done at an even pace, is done with this piece.
            sum += load;
            spread.Add(days[(int)((((long)sum * days.Count) + total - 1) / total) - 1]);
        }

        return spread.ToImmutable();
    }
}
