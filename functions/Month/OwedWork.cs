using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// What is still owed from the months before one that opens. It is read once for all chunks of an opening, which goes to all
/// people, and kept for a minute.
/// </summary>
public sealed class OwedWork(
    SetupSource setups,
    MonthRecords months,
    MovedWork movedWork,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    // Reminders of one month are days apart, seldom more than a week.
    private const int DaysBetweenWaves = 7;

    private readonly SharedReading<SchoolMonth, IReadOnlyList<MonthSnapshot>> readings =
        new(TimeSpan.FromMinutes(1), schoolTime, machineTime);

    /// <summary>
    /// The earlier months with their people and open work, as long as its own plan carries it; of those that are no longer carried,
    /// the work that was moved past the plan's last review, and what is no longer asked of it. Of those whose own wave is left to the
    /// opening, the ledger has the digests of the last waves before.
    /// </summary>
    /// <param name="day">The day of the opening.</param>
    public ValueTask<IReadOnlyList<MonthSnapshot>> BeforeAsync(SchoolMonth month, DateOnly day, CancellationToken cancellation) =>
        readings.GetAsync(month, all => ReadAsync(month, day, all), cancellation);

    /// <summary>The earlier months whose own wave is left to the opening.</summary>
    public static IEnumerable<MonthSnapshot> CarriedOver(IReadOnlyList<MonthSnapshot> owed, DateOnly day) =>
        owed.Where(m => m.Head.NextOpening <= day && m.Head.NextOpening >= owed.Max(o => o.Head.NextOpening));

    private async Task<IReadOnlyList<MonthSnapshot>> ReadAsync(SchoolMonth month, DateOnly day, CancellationToken cancellation)
    {
        var plans = (await setups.GetAsync(cancellation)).Plans;
        var planned = plans.Months.Single(m => m.Year == month.Year && m.Month == month.Month);
        var files = new List<MonthSnapshot>();
        foreach (var earlier in Semesters.OwedBefore(plans, planned))
        {
            var key = new SchoolMonth(month.School, earlier.Year, earlier.Month);
            if (await months.ReadAsync(key, MonthRows.People | MonthRows.OpenWork, cancellation) is { } file)
            {
                files.Add(file with
                {
                    Assignments =
                        [.. file.Assignments.Where(a => Semesters.IsCarried(plans, a.Activity, earlier, a.Due, planned))],
                });
            }
        }

        var known = files.Select(f => f.Head.Month).ToHashSet();
        files.AddRange((await movedWork.WhereAsync(month.School, IsStillOwedOrWas, cancellation)).Select(file => file with
        {
            Assignments = [.. file.Assignments.Where(a => IsCarried(file.Head.Month, a.Activity, a.Due))],
        }));
        foreach (var file in CarriedOver(files, day).ToList())
        {
            files[files.IndexOf(file)] = file with { Ledger = await LastDigestsAsync(file.Head, day, cancellation) };
        }

        return files;

        // What was cancelled lately is read too: the opening says so.
        bool IsStillOwedOrWas(MovedDay moved) =>
            moved.Month is var earlier
            && earlier.FirstDay < month.FirstDay
            && earlier.SchoolYear == month.SchoolYear
            && !known.Contains(earlier)
            && (IsCarried(earlier, moved.Activity, moved.Due)
                || (moved.Due >= day.AddDays(-DaysBetweenWaves) && plans.IsDropped(moved.Activity, earlier)));

        bool IsCarried(SchoolMonth earlier, ActivityId activity, DateOnly due) =>
            Semesters.IsCarried(plans, activity, new PlanMonth(earlier.Year, earlier.Month, []), due, planned);
    }

    private async Task<ImmutableArray<LedgerEntry>> LastDigestsAsync(MonthRecord head, DateOnly day, CancellationToken cancellation)
    {
        var near = await months.DigestsAsync(head.Month, day.AddDays(-DaysBetweenWaves), cancellation);
        return near.IsEmpty ? await months.DigestsAsync(head.Month, head.Opened, cancellation) : near;
    }
}
