using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Work whose due date was moved past its own month, or whose range ends after it. The month that runs now reminds of it; where there
/// is none, that is one read of an empty partition, shared by all callers of a wave.
/// </summary>
public sealed class MovedWork(
    MovedDays days,
    MonthRecords months,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    private readonly SharedReading<SchoolId, ImmutableArray<MovedDay>> readings = new(TimeSpan.FromSeconds(10), schoolTime, machineTime);

    /// <summary>The planned months of moved work of which a step falls after a day, with that work only, as far as it is open.</summary>
    public async Task<IReadOnlyList<MonthSnapshot>> AfterAsync(SchoolId school, DateOnly after, CancellationToken cancellation)
    {
        var moved = await OfThisYearAsync(school, cancellation);
        return await ReadAsync(moved.Where(m => Ladder.DaysAround(m, calendar)[^1] > after), cancellation);
    }

    /// <summary>The planned months of open work that was moved, with that work only.</summary>
    /// <param name="isAsked">Which work is asked for.</param>
    public async Task<IReadOnlyList<MonthSnapshot>> WhereAsync(
        SchoolId school, Func<MovedDay, bool> isAsked, CancellationToken cancellation) =>
        await ReadAsync((await OfThisYearAsync(school, cancellation)).Where(isAsked), cancellation);

    /// <summary>All that was moved to a day of a year back or later: a day that is moved stays within its school year.</summary>
    private ValueTask<ImmutableArray<MovedDay>> OfThisYearAsync(SchoolId school, CancellationToken cancellation) =>
        readings.GetAsync(school, all => days.FromAsync(school, schoolTime.Today().AddYears(-1), all), cancellation);

    private async Task<IReadOnlyList<MonthSnapshot>> ReadAsync(IEnumerable<MovedDay> moved, CancellationToken cancellation)
    {
        var read = new List<MonthSnapshot>();
        foreach (var ofMonth in moved.GroupBy(m => m.Month).OrderBy(m => m.Key.FirstDay))
        {
            var month = await months.GetAsync(ofMonth.Key, MonthRows.People | MonthRows.OpenWork, cancellation);
            var pointed = ofMonth.ToLookup(m => m.Activity);
            read.Add(month with { Assignments = [.. month.Assignments.Where(a => pointed[a.Activity].Any(m => m.IsOf(a)))] });
        }

        return read;
    }
}
