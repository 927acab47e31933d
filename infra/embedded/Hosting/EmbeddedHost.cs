using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>A started app: its address, its clock, and when it is at rest. What a simulation or a test drives.</summary>
public sealed class EmbeddedHost : IAsyncDisposable
{
    private readonly EmbeddedApp app;
    private readonly PreparedHost prepared;
    private readonly Lock gate = new();
    private Task? stopping;

    internal EmbeddedHost(EmbeddedApp app, PreparedHost prepared) => (this.app, this.prepared) = (app, prepared);

    /// <summary>Ends in a slash.</summary>
    public Uri BaseAddress => prepared.Addresses.BaseAddress;

    /// <summary>School time; null when it is the machine's. Move it with <see cref="AdvanceToAsync"/>, which waits for the work on the way.</summary>
    public VirtualTime? Clock => prepared.Time.Clock;

    public string DataFolder => prepared.Data.Path;

    /// <summary>Opens the keyed functions, as <c>?code=</c> or <c>x-functions-key</c>.</summary>
    public string FunctionKey => prepared.Key.Value;

    public IServiceProvider Services => app.Services;

    public DurableTaskClient DurableClient => Services.GetRequiredService<DurableTaskClient>();

    /// <summary>The next moment anything is due on virtual time, UTC; null when nothing is.</summary>
    public DateTimeOffset? NextDue => prepared.Time.NextDue;

    /// <summary>This process's storage requests since the host was prepared.</summary>
    public StorageCounts StorageRequests => prepared.Storage.Requests.Snapshot();

    /// <summary>Starts an app inside this process.</summary>
    /// <exception cref="HostStartException">Something is missing, taken or wrongly set.</exception>
    public static Task<EmbeddedHost> StartAsync(EmbeddedHostOptions options, CancellationToken cancellation = default) =>
        InProcessStart.StartAsync(options, cancellation);

    /// <summary>Completes when no request, timer run, turn or activity is in flight.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation = default) => prepared.InFlight.WhenIdleAsync(cancellation);

    /// <summary>Moves school time to the moment, stopping at every due time on the way until the work it set off is done. A moment in the past moves nothing.</summary>
    /// <exception cref="InvalidOperationException">School time is the machine's.</exception>
    public Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation = default) => prepared.Time.AdvanceToAsync(moment, cancellation);

    /// <summary>
    /// Stops in order: requests end, timers at work finish, activities finish or end as they are asked to, the store is
    /// released, an Azurite of its own saves and ends.
    /// </summary>
    /// <remarks>Stops once, however often it is called.</remarks>
    public Task StopAsync()
    {
        lock (gate)
        {
            return stopping ??= StopOnceAsync();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StopOnceAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
