using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Time;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Durable;

/// <summary>A task hub on which runtimes are started one after the other, with virtual school time.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private static int hubs;

    private readonly string connection;
    private readonly List<DurableRuntime> runtimes = [];

    public TestHost(StorageFixture storage)
    {
        connection = storage.ConnectionString;
        Options = new DurableRuntimeOptions
        {
            HubName = $"T{Environment.ProcessId}x{Interlocked.Increment(ref hubs)}",
            VerifyReplay = true,
        };
    }

    public static DateTimeOffset Start { get; } = new(2021, 10, 11, 1, 0, 0, TimeSpan.Zero);

    public DurableRuntimeOptions Options { get; set; }

    public DurableTaskRegistry Registry { get; } = new();

    public VirtualTime Time { get; } = new(Start);

    public TimeProvider MachineTime { get; set; } = TimeProvider.System;

    public InFlight InFlight { get; } = new();

    public ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    public FaultyTransport Transport { get; set; } = new();

    public DurableRuntime Runtime => runtimes[^1];

    public bool IsStarted => runtimes.Count > 0;

    public DurableTaskClient Client => Runtime.Client;

    public TableClient Table => new TableServiceClient(connection).GetTableClient(Options.TableName);

    /// <summary>Creates a runtime without starting it; it becomes the current one.</summary>
    public DurableRuntime New(FaultyTransport? transport = null, TimeProvider? machineTime = null)
    {
        Transport = transport ?? new FaultyTransport();
        var tables = new TableClientOptions { Transport = Transport };
        var blobs = new BlobClientOptions { Transport = Transport };
        tables.Retry.MaxRetries = blobs.Retry.MaxRetries = 0;
        runtimes.Add(new DurableRuntime(
            Options,
            new TableServiceClient(connection, tables),
            new BlobServiceClient(connection, blobs),
            _ => RegisteredTasks.Of(Registry),
            new ServiceCollection().BuildServiceProvider(),
            Time,
            machineTime ?? MachineTime,
            InFlight,
            Loggers));
        return Runtime;
    }

    public async Task<DurableRuntime> StartAsync(FaultyTransport? transport = null, TimeProvider? machineTime = null)
    {
        var runtime = New(transport, machineTime);
        await runtime.StartAsync(CancellationToken.None);
        return runtime;
    }

    public async Task<OrchestrationMetadata> RunAsync(string name, object? input = null, string? id = null, TimeSpan? within = null)
    {
        id = await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));
        return await EndAsync(id, within);
    }

    /// <summary>Advances the time, up to the given limit, until the instance ends.</summary>
    public async Task<OrchestrationMetadata> EndAsync(string id, TimeSpan? within = null)
    {
        await PassAsync(
            within ?? TimeSpan.FromDays(1),
            () => Client.GetInstanceAsync(id).ContinueWith(t => t.Result is { IsCompleted: true }, TaskScheduler.Default));
        var instance = await Client.GetInstanceAsync(id, getInputsAndOutputs: true);
        instance.ShouldNotBeNull();
        instance.IsCompleted.ShouldBeTrue($"'{id}' is {instance.RuntimeStatus}");
        return instance;
    }

    public Task QuietAsync() => InFlight.WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Fires timer after timer, each when no work is in flight, until the time has passed or the condition holds.</summary>
    public async Task PassAsync(TimeSpan time, Func<Task<bool>>? until = null)
    {
        var end = Time.GetUtcNow() + time;
        while (true)
        {
            await QuietAsync();
            if (until is not null && await until())
            {
                return;
            }

            var fired = true;
            if (InFlight.TryWhileIdle(() => fired = Time.Step(end)) && !fired)
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runtime in runtimes)
        {
            await runtime.DisposeAsync();
        }

        await Table.DeleteAsync();
    }
}
