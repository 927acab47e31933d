using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Records;

/// <summary>The setup in force, read once and kept for a minute of machine time: another process may import a new one.</summary>
public sealed class SetupSource(SetupRecords setups)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);
    private volatile Kept? kept;

    /// <exception cref="InvalidOperationException">No plan was ever imported.</exception>
    public async ValueTask<SchoolSetup> GetAsync(CancellationToken cancellation)
    {
        if (kept is { } known && TimeProvider.System.GetElapsedTime(known.ReadAt) < KeptFor)
        {
            return known.Setup;
        }

        var readAt = TimeProvider.System.GetTimestamp();
        var setup = await setups.FindAsync(cancellation) ?? throw new InvalidOperationException("No plan has been imported yet.");
        kept = new Kept(setup, readAt);
        return setup;
    }

    /// <summary>Forgets what was read, after an import in this process.</summary>
    public void Forget() => kept = null;

    private sealed record Kept(SchoolSetup Setup, long ReadAt);
}
