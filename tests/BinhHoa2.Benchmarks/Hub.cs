using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Time;
using BinhHoa2.Tests.Durable;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Benchmarks;

/// <summary>One durable store on the Azurite that is measured; runtimes are started on it one after the other.</summary>
internal sealed class Hub(string connection, string name)
{
    public static DateTimeOffset Begin { get; } = new(2021, 10, 11, 1, 0, 0, TimeSpan.Zero);

    public string Name => name;

    public DurableTaskRegistry Registry { get; } = new();

    public VirtualTime SchoolTime { get; } = new(Begin);

    public InFlight InFlight { get; } = new();

    /// <summary>Counts what the newest runtime asks of the store.</summary>
    public RequestCounter Requests { get; private set; } = new();

    public TableClient Table => new(connection, new DurableRuntimeOptions { HubName = name }.TableName);

    /// <summary>A runtime that has not started yet.</summary>
    public DurableRuntime New(DurableRuntimeOptions? options = null, TimeProvider? machineTime = null)
    {
        Requests = new RequestCounter();
        var tables = new TableClientOptions();
        var blobs = new BlobClientOptions();
        tables.AddPolicy(Requests, HttpPipelinePosition.PerRetry);
        blobs.AddPolicy(Requests, HttpPipelinePosition.PerRetry);
        return new DurableRuntime(
            (options ?? new DurableRuntimeOptions()) with { HubName = name },
            new TableServiceClient(connection, tables),
            new BlobServiceClient(connection, blobs),
            _ => RegisteredTasks.Of(Registry),
            new ServiceCollection().BuildServiceProvider(),
            SchoolTime,
            machineTime ?? TimeProvider.System,
            InFlight,
            NullLoggerFactory.Instance);
    }

    public async Task<DurableRuntime> StartAsync(DurableRuntimeOptions? options = null, TimeProvider? machineTime = null)
    {
        var runtime = New(options, machineTime);
        await runtime.StartAsync(CancellationToken.None);
        return runtime;
    }
}
