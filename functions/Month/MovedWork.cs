using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Work whose due date was moved past its own month. The month that runs now reminds of it; where nothing was moved, that is one
/// read of an empty partition, shared by all callers of a wave.
/// </summary>
public sealed class MovedWork(MovedDays days, MonthRecords months, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    // The last step of a due date is a working day later; no holidays, and no outage that is made up for, are longer.
    private const int MaxDaysBack = 62;

    private readonly SharedReading<SchoolId, ImmutableArray<MovedDay>> readings = new(TimeSpan.FromSeconds(10), schoolTime);

    /// <summary>The planned months of moved work of which a step falls after a day, with that work only, as far as it is open.</summary>
    public async Task<IReadOnlyList<MonthSnapshot>> AfterAsync(SchoolId school, DateOnly after, CancellationToken cancellation)
    {
        var moved = await readings.GetAsync(
            school, all => days.FromAsync(school, schoolTime.Today().AddDays(-MaxDaysBack), all), cancellation);
        return await ReadAsync(moved.Where(m => Ladder.DaysAround(m.Due, calendar)[^1] > after), cancellation);
    }

    /// <summary>The planned months of open work that is due after a day, with that work only.</summary>
    /// <param name="isAsked">Which planned months are asked for.</param>
    public async Task<IReadOnlyList<MonthSnapshot>> DueAfterAsync(
        SchoolId school, DateOnly day, Func<SchoolMonth, bool> isAsked, CancellationToken cancellation) =>
        await ReadAsync((await days.FromAsync(school, day.AddDays(1), cancellation)).Where(m => isAsked(m.Month)), cancellation);

    private async Task<IReadOnlyList<MonthSnapshot>> ReadAsync(IEnumerable<MovedDay> moved, CancellationToken cancellation)
    {
        var read = new List<MonthSnapshot>();
        foreach (var ofMonth in moved.GroupBy(m => m.Month).OrderBy(m => m.Key.FirstDay))
        {
            var month = await months.GetAsync(ofMonth.Key, MonthRows.People | MonthRows.OpenWork, cancellation);
            var pointed = ofMonth.Select(m => (m.Person, m.Activity, m.Due)).ToHashSet();
            read.Add(month with { Assignments = [.. month.Assignments.Where(a => pointed.Contains((a.Person, a.Activity, a.Due)))] });
        }

        return read;
    }
}
