using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// What is still owed from the months before one that opens. An opening goes to everybody, in many chunks at once, so it
/// is read once for all of them and kept for a minute; the opening month's own work is read with every chunk.
/// </summary>
public sealed class OwedWork(SetupSource setups, MonthRecords months, TimeProvider schoolTime)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // Reminders of one month are days apart, seldom more than a week.
    private const int DaysBetweenWaves = 7;

    private readonly Lock gate = new();
    private readonly CachedLoad<IReadOnlyList<MonthSnapshot>> reading = new(KeptFor);
    private (SchoolMonth Month, DateTimeOffset At) of;

    /// <summary>
    /// The earlier months with their people and open work. Of those whose own wave is left to the opening, the ledger has
    /// the digests of the last waves before.
    /// </summary>
    /// <param name="day">The day of the opening.</param>
    public ValueTask<IReadOnlyList<MonthSnapshot>> BeforeAsync(SchoolMonth month, DateOnly day, CancellationToken cancellation)
    {
        lock (gate)
        {
            // In virtual time a minute of the machine may be a month of the school.
            var now = schoolTime.GetUtcNow();
            if (of.Month != month || (now - of.At).Duration() >= KeptFor)
            {
                reading.Invalidate();
                of = (month, now);
            }

            return reading.GetAsync(all => ReadAsync(month, day, all), cancellation);
        }
    }

    /// <summary>The earlier months whose own wave is left to the opening.</summary>
    public static IEnumerable<MonthSnapshot> CarriedOver(IReadOnlyList<MonthSnapshot> owed, DateOnly day) =>
        owed.Where(m => m.Head.HandsOverOn <= day && m.Head.HandsOverOn >= owed.Max(o => o.Head.HandsOverOn));

    private async Task<IReadOnlyList<MonthSnapshot>> ReadAsync(SchoolMonth month, DateOnly day, CancellationToken cancellation)
    {
        var plan = (await setups.GetAsync(cancellation)).Plan;
        var planned = plan.Months.Single(m => m.Year == month.Year && m.Month == month.Month);
        var files = new List<MonthSnapshot>();
        foreach (var earlier in Semesters.OwedBefore(plan, planned))
        {
            if (await months.ReadAsync(new SchoolMonth(month.School, earlier.Year, earlier.Month), MonthRows.People | MonthRows.OpenWork, cancellation) is { } file)
            {
                files.Add(file);
            }
        }

        foreach (var file in CarriedOver(files, day).ToList())
        {
            files[files.IndexOf(file)] = file with { Ledger = await LastDigestsAsync(file.Head, day, cancellation) };
        }

        return files;
    }

    private async Task<ImmutableArray<LedgerEntry>> LastDigestsAsync(MonthRecord head, DateOnly day, CancellationToken cancellation)
    {
        var near = await months.DigestsAsync(head.Month, day.AddDays(-DaysBetweenWaves), cancellation);
        return near.IsEmpty ? await months.DigestsAsync(head.Month, head.Opened, cancellation) : near;
    }
}
