using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Store;
using BinhHoa2.Embedded.Hosting;
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
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the code decided, each kind once: which activities it called, whether it set a timer.</summary>
    public IReadOnlySet<string> Kinds => Turns.SelectMany(t => t.Decided).Select(Kind).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every instance in the host's store, by id.</summary>
    public static async Task<IReadOnlyList<RecordedHistory>> AllOfAsync(EmbeddedHost host)
    {
        var prepared = host.Services.GetRequiredService<PreparedHost>();
        var hub = prepared.HostJson.HubName;
        var payloads = new PayloadStore(
            prepared.Storage.Blobs.GetBlobContainerClient($"{hub.ToLowerInvariant()}-instances"),
            new StorageCalls(TimeProvider.System, NullLogger.Instance, CancellationToken.None));
        var rows = new List<TableEntity>();
        await foreach (var row in prepared.Storage.Tables.GetTableClient($"{hub}Instances").QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        var histories = new List<RecordedHistory>();
        foreach (var instance in rows.GroupBy(r => r.PartitionKey, StringComparer.Ordinal).Where(i => i.Any(r => r.RowKey == InstanceRow.Key)))
        {
            var state = await new InstanceRow(payloads).ToStateAsync(instance.Single(r => r.RowKey == InstanceRow.Key));
            var turns = await new HistoryRows(payloads).UnpackAsync(state, instance.Where(r => HistoryRows.IsHistory(r.RowKey)));
            histories.Add(new RecordedHistory(state.Name, state.Id, state.Version, turns));
        }

        return histories;
    }

    public static RecordedHistory Read(string file) => JsonSerializer.Deserialize<RecordedHistory>(File.ReadAllText(file), Json).ShouldNotBeNull();

    public string ToText() => JsonSerializer.Serialize(this, Json) + "\n";

    private static string Kind(HistoryEvent decided) => decided switch
    {
        ActivityScheduled a => a.Name,
        SubOrchestrationScheduled s => s.Name,
        EventSent e => $"event {e.Name}",
        _ => decided.GetType().Name,
    };
}
