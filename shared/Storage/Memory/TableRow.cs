using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>A stored entity: the properties sent, with type annotations and without nulls.</summary>
internal sealed record TableRow(
    string Partition,
    string Key,
    IReadOnlyDictionary<string, (string? Type, JsonNode Value)> Properties,
    DateTimeOffset Changed)
{
    private const string TypeSuffix = "@odata.type";
    private const int MaxEntityBytes = 1024 * 1024;
    private const int MaxPropertyBytes = 64 * 1024;
    private const int MaxKeyBytes = 1024;
    private const int MaxProperties = 252;

    private static readonly string[] System = ["PartitionKey", "RowKey", "Timestamp"];

    public string ETag => $"W/\"datetime'{Uri.EscapeDataString(Changed.UtcDateTime.ToString("o"))}'\"";

    /// <summary>Reads an entity from a request and checks the limits of the service.</summary>
    public static TableRow Read(byte[] body, string? partition, string? key, DateTimeOffset now)
    {
        var sent = JsonNode.Parse(body)!.AsObject();
        var properties = sent
            .Where(p => p.Value is not null && !p.Key.Contains("odata", StringComparison.Ordinal) && !System.Contains(p.Key))
            .ToDictionary(p => p.Key, p => Stored(sent[p.Key + TypeSuffix]?.GetValue<string>(), p.Value!));
        var row = new TableRow(partition ?? KeyOf(sent, "PartitionKey"), key ?? KeyOf(sent, "RowKey"), properties, now);
        row.Check();
        return row;
    }

    public TableRow MergeInto(TableRow older)
    {
        var both = new Dictionary<string, (string?, JsonNode)>(older.Properties);
        foreach (var (name, value) in Properties)
        {
            both[name] = value;
        }

        var merged = this with { Properties = both };
        merged.Check();
        return merged;
    }

    public JsonObject ToJson(string[]? select)
    {
        var json = new JsonObject { ["odata.etag"] = ETag };
        foreach (var (name, value) in new[] { ("PartitionKey", Partition), ("RowKey", Key) })
        {
            if (select is null || select.Contains(name))
            {
                json[name] = value;
            }
        }

        if (select is null || select.Contains("Timestamp"))
        {
            json["Timestamp"] = Changed.UtcDateTime.ToString("o");
        }

        foreach (var (name, (type, value)) in Properties.Where(p => select is null || select.Contains(p.Key)))
        {
            if (type is not null)
            {
                json[name + TypeSuffix] = type;
            }

            json[name] = value.DeepClone();
        }

        return json;
    }

    private static string KeyOf(JsonObject sent, string name) =>
        sent[name]?.GetValue<string>()
        ?? throw new RefusalException(400, "PropertiesNeedValue", "The values are not specified for all properties in the entity.");

    /// <summary>Writes a double with a decimal point, because without a type annotation clients read it as an integer otherwise.</summary>
    private static (string? Type, JsonNode Value) Stored(string? type, JsonNode value)
    {
        if (type != "Edm.Double" || value.GetValueKind() != JsonValueKind.Number)
        {
            return (type, value.DeepClone());
        }

        var text = value.ToJsonString();
        return (null, JsonNode.Parse(text.AsSpan().ContainsAny('.', 'e', 'E') ? text : text + ".0")!);
    }

    private void Check()
    {
        foreach (var key in new[] { Partition, Key })
        {
            if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            {
                throw new RefusalException(400, "OutOfRangeInput", "The 'PartitionKey' or 'RowKey' parameter of value is out of range.");
            }

            if (Encoding.Unicode.GetByteCount(key) > MaxKeyBytes)
            {
                throw new RefusalException(400, "KeyValueTooLarge", "The key value is larger than the maximum size permitted.");
            }
        }

        if (Properties.Count > MaxProperties)
        {
            throw new RefusalException(400, "TooManyProperties", "The entity contains more properties than allowed.");
        }

        var sizes = Properties.Select(p => Size(p.Value.Type, p.Value.Value)).ToList();
        if (sizes.Any(s => s > MaxPropertyBytes))
        {
            throw new RefusalException(
                400,
                "PropertyValueTooLarge",
                "The property value exceeds the maximum allowed size (64KB). If the property value is a string, "
                + "it is UTF-16 encoded and the maximum number of characters should be 32K or less.");
        }

        if (sizes.Sum() > MaxEntityBytes)
        {
            throw new RefusalException(400, "EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");
        }
    }

    private static int Size(string? type, JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String when type == "Edm.Binary" => Convert.FromBase64String(value.GetValue<string>()).Length,
        JsonValueKind.String when type is null or "Edm.String" => Encoding.Unicode.GetByteCount(value.GetValue<string>()),
        _ => 16,
    };
}
