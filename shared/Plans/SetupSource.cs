using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans;

/// <summary>The setup in force, read once and kept for a minute of machine time: another process may import a new one.</summary>
public sealed class SetupSource(SetupRecords setups)
{
    private readonly CachedLoad<SchoolSetup> reading = new(TimeSpan.FromMinutes(1));

    /// <exception cref="InvalidOperationException">No plan was ever imported.</exception>
    public ValueTask<SchoolSetup> GetAsync(CancellationToken cancellation) =>
        reading.GetAsync(
            async all => await setups.FindAsync(all) ?? throw new InvalidOperationException("No plan has been imported yet."),
            cancellation);

    /// <summary>Forgets what was read, after an import in this process.</summary>
    public void Invalidate() => reading.Invalidate();
}
