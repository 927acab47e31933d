using BinhHoa2.Embedded.Basis;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Embedded.Time;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BinhHoa2.Embedded.Hosting;

/// <summary>An app in this process: its address, its clock, and when it is idle. Simulations, commands and tests drive it.</summary>
public sealed class EmbeddedHost : IAsyncDisposable
{
    private readonly IHost host;
    private readonly PreparedHost prepared;
    private readonly Lock gate = new();
    private Task? stopping;
    private Task? closing;

    private EmbeddedHost(IHost host, PreparedHost prepared) => (this.host, this.prepared) = (host, prepared);

    /// <summary>Ends in a slash.</summary>
    public Uri BaseAddress => prepared.Addresses.BaseAddress;

    /// <summary>
    /// School time; null when it is the machine's. <see cref="AdvanceToAsync"/> moves it and waits for the work on the way.
    /// </summary>
    public VirtualTime? Clock => prepared.Time.Clock;

    public string DataFolder => prepared.Data.Path;

    /// <summary>Opens the keyed functions, as <c>?code=</c> or <c>x-functions-key</c>.</summary>
    public string FunctionKey => prepared.Key.Value;

    /// <summary>Opens the host's own pages, as <c>?k=</c> or <c>x-console-key</c>.</summary>
    public string HostPageKey => prepared.HostPageKey.Value;

    public IServiceProvider Services => host.Services;

    public DurableTaskClient DurableClient => Services.GetRequiredService<DurableTaskClient>();

    /// <summary>The next moment anything is due on virtual time, UTC; null when nothing is.</summary>
    public DateTimeOffset? NextDue => prepared.Time.NextDue;

    /// <summary>This process's storage requests since the host was prepared.</summary>
    public StorageCounts StorageRequests => prepared.Storage.Requests.Snapshot();

    /// <summary>Starts an app inside this process.</summary>
    /// <exception cref="HostStartException">Something is missing, taken or wrongly set.</exception>
    public static async Task<EmbeddedHost> StartAsync(EmbeddedHostOptions options, CancellationToken cancellation = default)
    {
        var request = new HostRequest(
            options.Assembly, options.Types, options.AppFolder, options.AppFolder, [], options.Settings, Console: false)
        {
            FreeBytes = options.FreeBytes,
            ChangeServices = options.ChangeServices,
            StorageTransport = options.StorageTransport,
        };
        var app = await BuildAsync(
            request,
            ready => options.RunEntryPoint ? AppProgram.Build(ready) : AppProgram.Build(ready, options.ConfigureServices),
            _ => { },
            cancellation);
        try
        {
            await app.StartAsync(cancellation);
            return app;
        }
        catch
        {
            await app.CloseAsync();
            throw;
        }
    }

    /// <summary>Opens what the app needs and builds its host, which is not started yet.</summary>
    /// <param name="say">Receives messages about a long preparation.</param>
    /// <exception cref="HostStartException">Something is missing, taken or wrongly set.</exception>
    internal static async Task<EmbeddedHost> BuildAsync(
        HostRequest request, Func<PreparedHost, IHost> build, Action<string> say, CancellationToken cancellation)
    {
        var ready = await HostPreparation.PrepareAsync(request, say, cancellation);
        try
        {
            return new(build(ready), ready);
        }
        catch
        {
            await ready.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="HostStartException">A function is wrongly declared, or the store is in use.</exception>
    internal Task StartAsync(CancellationToken cancellation)
    {
        // Read before anything starts: a wrongly declared function refuses the start.
        Services.GetRequiredService<FunctionTable>();
        return host.StartAsync(cancellation);
    }

    /// <summary>Completes when no request, timer run, turn or activity is in flight.</summary>
    public Task WhenIdleAsync(CancellationToken cancellation = default) => prepared.Time.InFlight.WhenIdleAsync(cancellation);

    /// <summary>Moves school time to the moment, stopping at every due time on the way until the work it started is done.</summary>
    /// <remarks>A moment in the past moves nothing.</remarks>
    /// <exception cref="InvalidOperationException">School time is the machine's.</exception>
    public Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation = default) =>
        prepared.Time.AdvanceToAsync(moment, cancellation);

    /// <summary>
    /// Stops in order: requests end, timers at work finish, activities finish or are cancelled, the store is released, and an
    /// Azurite in the data folder saves and ends.
    /// </summary>
    /// <remarks>Stops once, however often it is called.</remarks>
    public Task StopAsync()
    {
        lock (gate)
        {
            return closing ??= StopAndCloseAsync();
        }
    }

    /// <summary>Stops the app's services, once; data folder, address and storage stay open until <see cref="StopAsync"/>.</summary>
    internal Task StopServicesAsync()
    {
        lock (gate)
        {
            return stopping ??= host.StopAsync();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StopAndCloseAsync()
    {
        await StopServicesAsync();
        await CloseAsync();
    }

    private async Task CloseAsync()
    {
        await ((IAsyncDisposable)host).DisposeAsync();
        await prepared.DisposeAsync();
    }
}
