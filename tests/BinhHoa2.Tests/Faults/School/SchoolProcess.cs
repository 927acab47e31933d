using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Rehearsal;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Functions.Semester;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Durable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// A process of the app: its services, its functions and the durable runtime as in the embedded host, without the web server.
/// All storage requests use one transport.
/// </summary>
internal sealed class SchoolProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly FaultyTransport transport;
    private bool stopped;

    /// <param name="build">The installed build; the app's own by default.</param>
    public SchoolProcess(SchoolEnvironment world, FaultyTransport transport, AppBuild? build = null)
    {
        this.transport = transport;
        build ??= AppBuild.Current;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(world.Settings).Build();
        var registered = new ServiceCollection()
            .AddLogging(logging => logging.AddFilter(null, LogLevel.None))
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSchool(configuration)
            .AddSweep(configuration)
            .AddLinks()
            .AddMonth()
            .AddReply()
            .AddRequests()
            .AddSemester()
            .AddBoard()
            .AddRetention()
            .AddErasure()
            .AddRehearsal()
            .AddSingleton(world.Setup)
            .AddSingleton(new StorageOptions { ConnectionString = MemoryStorage.ConnectionString, ConfigureClients = Configure })
            .AddSingleton(new FunctionTable(new FunctionDiscovery("", configuration).Find(typeof(DailySweep).Assembly, _ => true)))
            .AddSingleton(provider => provider.GetRequiredService<DurableRuntime>().Client)
            .AddSingleton(NewRuntime);
        world.Register?.Invoke(registered);
        services = registered.BuildServiceProvider(validateScopes: true);

        DurableRuntime NewRuntime(IServiceProvider provider)
        {
            var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
            Configure(tables);
            Configure(blobs);
            return new DurableRuntime(
                new DurableRuntimeOptions
                {
                    HubName = SchoolEnvironment.Hub,
                    VerifyReplay = world.VerifiesReplay,
                    OwnerLease = TimeSpan.FromDays(1),
                    DefaultVersion = build.Version,
                },
                new TableServiceClient(MemoryStorage.ConnectionString, tables),
                new BlobServiceClient(MemoryStorage.ConnectionString, blobs),
                stop => build.Tasks(DurableFunctions.TasksOf(provider, stop)),
                provider,
                world.Clock,
                new AcceleratedTime(),
                InFlight,
                provider.GetRequiredService<ILoggerFactory>());
        }
    }

    public InFlight InFlight { get; } = new();

    private DurableRuntime Runtime => services.GetRequiredService<DurableRuntime>();

    /// <summary>The reason why the runtime must not write any more; null while it may.</summary>
    public string? Fenced => Runtime.Fenced.IsCompleted ? Runtime.Fenced.Result : null;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public T Create<T>() => ActivatorUtilities.CreateInstance<T>(services);

    public Task QuietAsync() => InFlight.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);

    /// <summary>Starts the runtime, then imports the school's files, as the host does.</summary>
    public async Task StartAsync()
    {
        await Runtime.StartAsync(CancellationToken.None);
        await Get<SetupImport>().StartAsync(CancellationToken.None);
    }

    /// <summary>Begins an orderly stop: no activity starts any more, and running ones are asked to end.</summary>
    public void RequestStop() => Runtime.RequestStop();

    /// <summary>Ends the process in order, as a deployment does.</summary>
    public async Task StopAsync()
    {
        stopped = true;
        await Runtime.StopAsync();
        await QuietAsync();
        await services.DisposeAsync();
    }

    /// <summary>Ends the process as a kill does: no more requests reach the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        (transport.FaultAt, transport.Fault) = (0, Fault.KilledBefore);
        Runtime.Abandon();
        await QuietAsync();
        await services.DisposeAsync();
    }

    private void Configure(ClientOptions options)
    {
        options.Transport = transport;

        // Without the clients' retries every fault reaches the app; the effect of such a retry is a fault of its own.
        options.Retry.MaxRetries = 0;
    }
}
