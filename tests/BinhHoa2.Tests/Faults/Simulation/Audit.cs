using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Shared.Storage.Memory;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>Checks the store at the end of a run, without a runtime.</summary>
internal sealed class Audit
{
    private readonly TableClient table;
    private readonly HistoryStore store;

    public Audit(MemoryStorage storage, string hub)
    {
        var options = new DurableRuntimeOptions { HubName = hub };
        table = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = storage })
            .GetTableClient(options.TableName);
        var blobs = new BlobServiceClient(MemoryStorage.ConnectionString, new BlobClientOptions { Transport = storage });
        var calls = new StorageCalls(TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        store = new HistoryStore(
            table,
            new PayloadStore(blobs.GetBlobContainerClient(options.ContainerName), calls),
            calls,
            new OwnerLease(table, calls, TimeProvider.System, TimeSpan.FromMinutes(1)));
    }

    public IReadOnlyList<string> Instances => [.. table.Query<TableEntity>("RowKey eq 's'").Select(r => r.PartitionKey)];

    /// <summary>Checks that an instance's turns are contiguous and that no work was completed twice.</summary>
    public async Task ShouldBeInOrderAsync(string id)
    {
        var (_, turns) = (await store.LoadAsync(id)).ShouldNotBeNull(id);
        var completed = turns.SelectMany(t => t.Received).Select(CompletedTask).OfType<int>().ToList();
        completed.ShouldBe(completed.Distinct(), $"completions of {id}");
    }

    private static int? CompletedTask(HistoryEvent one) =>
        HistoryEvents.AnsweredActivity(one)
        ?? one.SubOrchestrationInstanceCompleted?.TaskScheduledId
        ?? one.SubOrchestrationInstanceFailed?.TaskScheduledId
        ?? one.TimerFired?.TimerId;
}
