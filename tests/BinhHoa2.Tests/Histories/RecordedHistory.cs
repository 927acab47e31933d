using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Hosting;
using BinhHoa2.Embedded.Storage;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BinhHoa2.Tests.Histories;

/// <summary>The history of one instance as the durable runtime recorded it.</summary>
internal sealed record RecordedHistory(string Orchestration, string Instance, string Version, IReadOnlyList<HistoryTurn> Turns)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The distinct decisions of the code: activities called, timers, events.</summary>
    public IReadOnlySet<string> Kinds => Turns.SelectMany(t => t.Decided).Select(Kind).ToHashSet(StringComparer.Ordinal);

    public InstanceRun Facts => new(Instance, Started.OrchestrationInstance.ExecutionId, Orchestration);

    private ExecutionStartedEvent Started => Turns.SelectMany(t => t.Events).Select(e => e.ExecutionStarted).First(e => e is not null);

    /// <summary>Every instance in the host's store, by id.</summary>
    public static async Task<IReadOnlyList<RecordedHistory>> AllOfAsync(EmbeddedHost host)
    {
        var account = host.Services.GetRequiredService<StorageAccount>();
        var hub = new DurableRuntimeOptions { HubName = host.Services.GetRequiredService<HostJson>().HubName };
        var payloads = new PayloadStore(
            account.Blobs.GetBlobContainerClient(hub.ContainerName),
            new StorageCalls(TimeProvider.System, NullLogger.Instance, CancellationToken.None));
        var rows = new List<TableEntity>();
        await foreach (var row in account.Tables.GetTableClient(hub.TableName).QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        var histories = new List<RecordedHistory>();
        foreach (var instance in rows.GroupBy(r => r.PartitionKey, StringComparer.Ordinal).Where(
            i => i.Any(r => r.RowKey == InstanceRow.Key)))
        {
            var state = await new InstanceRow(payloads).ToStateAsync(instance.Single(r => r.RowKey == InstanceRow.Key));
            var turns = await new HistoryRows(payloads).UnpackAsync(state, instance.Where(r => HistoryRows.IsHistory(r.RowKey)));
            histories.Add(new RecordedHistory(state.Name, state.Id, state.Version, turns));
        }

        return histories;
    }

    public static RecordedHistory Read(string file)
    {
        var read = JsonNode.Parse(File.ReadAllText(file)).ShouldNotBeNull();
        return new RecordedHistory(
            Text(nameof(Orchestration)),
            Text(nameof(Instance)),
            Text(nameof(Version)),
            [.. read[nameof(Turns)]!.AsArray().Select((turn, n) => new HistoryTurn(n + 1, [.. turn!.AsArray().Select(Event)]))]);

        string Text(string name) => read[name]!.GetValue<string>();

        static HistoryEvent Event(JsonNode? one) => HistoryEvent.Parser.ParseJson(one!.ToJsonString());
    }

    public string ToText() => new JsonObject
    {
        [nameof(Orchestration)] = Orchestration,
        [nameof(Instance)] = Instance,
        [nameof(Version)] = Version,
        [nameof(Turns)] = new JsonArray(
            [.. Turns.Select(t => new JsonArray([.. t.Events.Select(e => JsonNode.Parse(JsonFormatter.Default.Format(e)))]))]),
    }.ToJsonString(Json) + "\n";

    private static string Kind(HistoryEvent decided) =>
        decided.TaskScheduled?.Name
        ?? decided.SubOrchestrationInstanceCreated?.Name
        ?? (decided.EventSent is { } sent ? $"event {sent.Name}" : decided.EventTypeCase.ToString());
}
