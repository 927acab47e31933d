using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Archives;

/// <summary>
/// Rows as JSON from which each can be made again as it was: keys and all columns by name, with the types of the table. A text, a whole
/// number (32 bits) and a truth value stand for themselves; other types name themselves: <c>{"time":"…"}</c>.
/// </summary>
public static class RowsFile
{
    public const string Format = "binh-hoa-2 archive 1";

    private const string Time = "time";
    private const string Long = "long";
    private const string Number = "number";
    private const string Binary = "binary";

    // What the table adds to each row by itself.
    private static readonly string[] Own = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    /// <summary>The file of some rows. Equal rows give equal bytes.</summary>
    public static byte[] Write(string kind, IEnumerable<TableEntity> rows)
    {
        var file = new JsonObject
        {
            ["format"] = Format,
            ["kind"] = kind,
            ["rows"] = new JsonArray([.. rows.Select(ToJson)]),
        };
        return JsonSerializer.SerializeToUtf8Bytes(file, SchoolJson.Indented);
    }

    /// <summary>The rows of a file.</summary>
    /// <exception cref="FormatException">It is no such file; the message says where.</exception>
    public static IEnumerable<TableEntity> Read(ReadOnlyMemory<byte> file)
    {
        var json = JsonNode.Parse(file.Span);
        if ((string?)json?["format"] != Format || json["rows"] is not JsonArray rows)
        {
            throw new FormatException($"The file is not of the form '{Format}'.");
        }

        return rows.Select(row => ToRow(row!));
    }

    private static JsonNode ToJson(TableEntity row) => new JsonObject
    {
        ["partition"] = row.PartitionKey,
        ["key"] = row.RowKey,
        ["columns"] = new JsonObject(row
            .Where(c => c.Value is not null && !Own.Contains(c.Key))
            .OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => KeyValuePair.Create(c.Key, ToJson(c.Key, c.Value)))),
    };

    private static JsonNode? ToJson(string column, object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        int number => JsonValue.Create(number),
        long number => new JsonObject { [Long] = number },
        double number => new JsonObject { [Number] = number },
        DateTimeOffset time => new JsonObject { [Time] = time.UtcDateTime },
        DateTime time => new JsonObject { [Time] = time },
        byte[] bytes => new JsonObject { [Binary] = Convert.ToBase64String(bytes) },
        BinaryData bytes => new JsonObject { [Binary] = Convert.ToBase64String(bytes) },
        _ => throw new NotSupportedException($"Column {column} has the type {value.GetType()}, which an archive does not know."),
    };

    private static TableEntity ToRow(JsonNode row)
    {
        var made = new TableEntity((string)row["partition"]!, (string)row["key"]!);
        foreach (var (column, value) in row["columns"]!.AsObject())
        {
            made[column] = value switch
            {
                JsonObject typed when typed[Time] is { } time => (DateTimeOffset)time,
                JsonObject typed when typed[Long] is { } number => (long)number,
                JsonObject typed when typed[Number] is { } number => (double)number,
                JsonObject typed when typed[Binary] is { } bytes => Convert.FromBase64String((string)bytes!),
                JsonValue plain => plain.GetValueKind() switch
                {
                    JsonValueKind.String => (string)plain!,
                    JsonValueKind.Number => (int)plain,
                    _ => (bool)plain,
                },
                _ => throw new FormatException($"Column {column} of {made.PartitionKey}/{made.RowKey} has an unknown type."),
            };
        }

        return made;
    }
}
