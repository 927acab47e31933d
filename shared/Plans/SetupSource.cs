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
    private volatile SchoolSetup? latest;

    /// <summary>The setup that this process read last, however long ago; null before it read one.</summary>
    public SchoolSetup? Latest => latest;

    /// <exception cref="NoSchoolException">The school is not set up yet.</exception>
    public async ValueTask<SchoolSetup> GetAsync(CancellationToken cancellation)
    {
        var setup = await reading.GetAsync(
            async all => latest = await setups.FindAsync(all) ?? throw new NoSchoolException(), cancellation);
        calendar.Follow(setup.OwnDays);
        return setup;
    }

    /// <summary>The calendar of the setup in force, for what needs nothing else of it.</summary>
    /// <exception cref="NoSchoolException">The school is not set up yet.</exception>
    public async ValueTask<IWorkingCalendar> CalendarAsync(CancellationToken cancellation) =>
        calendar.For((await GetAsync(cancellation)).OwnDays);

    /// <summary>As <see cref="GetAsync"/>; null while the school is not set up. That is read anew each time.</summary>
    public async ValueTask<SchoolSetup?> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await GetAsync(cancellation);
        }
        catch (NoSchoolException)
        {
            return null;
        }
    }

    /// <summary>Forgets what was read, after an import in this process.</summary>
    public void Invalidate() => reading.Invalidate();
}
