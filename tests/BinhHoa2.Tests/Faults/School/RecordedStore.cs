using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>Saves all tables of a storage account as JSON and loads them again.</summary>
internal static class RecordedStore
{
    private const string Bytes = "bytes";
    private const string Time = "time";
    private const string Id = "id";
    private const string Long = "long";
    private const string Int = "int";
    private const string Owner = "@owner";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<string> SaveAsync(HttpPipelineTransport storage)
    {
        var saved = new JsonObject { ["tables"] = new JsonObject() };
        await foreach (var table in Tables(storage).QueryAsync())
        {
            var rows = new JsonArray();

            // The lease of who recorded it is no part of a store that another process opens.
            await foreach (var row in Tables(storage).GetTableClient(table.Name).QueryAsync<TableEntity>(r => r.PartitionKey != Owner))
            {
                rows.Add((JsonNode)new JsonObject(row
                    .Where(p => p.Key is not ("odata.etag" or "Timestamp"))
                    .Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Value(p.Value)))));
            }

            saved["tables"]![table.Name] = rows;
        }

        return saved.ToJsonString(Json) + "\n";
    }

    public static async Task LoadAsync(HttpPipelineTransport storage, string text)
    {
        foreach (var (name, rows) in JsonNode.Parse(text)!["tables"]!.AsObject())
        {
            var table = Tables(storage).GetTableClient(name);
            await table.CreateIfNotExistsAsync();
            foreach (var row in rows!.AsArray())
            {
                await table.AddEntityAsync(new TableEntity(row!.AsObject().ToDictionary(p => p.Key, p => Value(p.Value!))));
            }
        }
    }

    private static TableServiceClient Tables(HttpPipelineTransport storage) =>
        new(MemoryStorage.ConnectionString, new TableClientOptions { Transport = storage });

    private static JsonNode Value(object value) => value switch
    {
        string text => text,
        bool yes => yes,
        byte[] bytes => Typed(Bytes, Convert.ToBase64String(bytes)),
        DateTimeOffset time => Typed(Time, time.ToString("o")),
        Guid id => Typed(Id, id.ToString()),
        long number => Typed(Long, number),
        int number => Typed(Int, number),
        _ => throw new NotSupportedException($"A property of type {value.GetType()}."),
    };

    private static JsonObject Typed(string type, JsonNode value) => new() { [type] = value };

    private static object Value(JsonNode value)
    {
        if (value is not JsonObject typed)
        {
            return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.GetValue<bool>();
        }

        var (type, inner) = typed.Single();
        return type switch
        {
            Bytes => Convert.FromBase64String(inner!.GetValue<string>()),
            Time => DateTimeOffset.Parse(inner!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture),
            Id => Guid.Parse(inner!.GetValue<string>()),
            Long => inner!.GetValue<long>(),
            _ => inner!.GetValue<int>(),
        };
    }
}
