using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The setup in force, read once and kept for a minute of machine time: another process may import a new one. The calendar follows
/// what is read here, so what asks the calendar reads the setup before.
/// </summary>
public sealed class SetupSource(SetupRecords setups, SchoolCalendar calendar)
{
    private readonly CachedLoad<SchoolSetup> reading = new(TimeSpan.FromMinutes(1));

    /// <exception cref="InvalidOperationException">No plan was ever imported.</exception>
    public async ValueTask<SchoolSetup> GetAsync(CancellationToken cancellation)
    {
        var setup = await reading.GetAsync(
            async all => await setups.FindAsync(all) ?? throw new InvalidOperationException("No plan has been imported yet."),
            cancellation);
        calendar.Follow(setup.OwnDays);
        return setup;
    }

    /// <summary>The calendar of the setup in force, for what needs nothing else of it.</summary>
    /// <exception cref="InvalidOperationException">No plan was ever imported.</exception>
    public async ValueTask<IWorkingCalendar> CalendarAsync(CancellationToken cancellation) =>
        calendar.For((await GetAsync(cancellation)).OwnDays);

    /// <summary>Forgets what was read, after an import in this process.</summary>
    public void Invalidate() => reading.Invalidate();
}
