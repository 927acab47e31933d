using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Storage;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Health;

/// <summary>The health as of some seconds ago, so that strangers who ask often cost one reading.</summary>
public sealed class RecentHealth(HealthReader reader)
{
    private readonly CachedLoad<HealthReport> recent = new(TimeSpan.FromSeconds(15));

    /// <summary>The whole report.</summary>
    public async Task<HealthReport> ReportAsync(DurableTaskClient client, CancellationToken cancellation) =>
        await recent.GetAsync(all => reader.ReadAsync(client, all), cancellation);

    /// <summary>Forgets what was read: the school was set up in this process.</summary>
    public void Forget() => recent.Invalidate();
}
