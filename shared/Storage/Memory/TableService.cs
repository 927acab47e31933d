using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>The table service: tables, entities and queries. <see cref="TableBatch"/> has the transactions.</summary>
internal sealed partial class TableService(Func<DateTimeOffset> clock)
{
    private const int MaxPageRows = 1000;
    private const string Json = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";

    private readonly Dictionary<string, TableRows> tables = new(StringComparer.OrdinalIgnoreCase);

    public StorageAnswer Answer(StorageRequest request)
    {
        if (request.Path == "$batch")
        {
            return new TableBatch(this).Answer(request);
        }

        if (request.Path == "Tables" || DeletedTable().Match(request.Path) is { Success: true })
        {
            return AnswerForTables(request);
        }

        var entity = EntityPath().Match(request.Path);
        return (request.Method, entity.Success) switch
        {
            ("GET", true) => Get(request, entity),
            ("GET", false) => Query(request, Table(request.Path.TrimEnd('(', ')'))),
            ("POST", false) => Insert(Table(request.Path), request),
            ("DELETE", true) => Delete(request, entity),
            ("PUT" or "PATCH" or "MERGE", true) => Write(request, entity),
            _ => throw new RefusalException(405, "MethodNotAllowed", "The requested method is not allowed."),
        };
    }

    /// <summary>Returns the partition and the key of the row that a request changes.</summary>
    public static (string Partition, string Key) AddressOf(StorageRequest change)
    {
        var entity = EntityPath().Match(change.Path);
        if (entity.Success)
        {
            return Address(entity);
        }

        var sent = JsonNode.Parse(change.Body)!;
        return (sent["PartitionKey"]?.GetValue<string>() ?? "", sent["RowKey"]?.GetValue<string>() ?? "");
    }

    /// <summary>Returns the action that restores the present state of the row that a request changes.</summary>
    public Action UndoOf(StorageRequest change)
    {
        var table = Table(change.Path.Split('(')[0]);
        var address = AddressOf(change);
        return table.TryGetValue(address, out var row) ? () => table[address] = row : () => table.Remove(address);
    }

    [GeneratedRegex("""^Tables\('(?<name>\w+)'\)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeletedTable();

    [GeneratedRegex(
        """^(?<table>\w+)\(PartitionKey='(?<partition>.*)',\s?RowKey='(?<row>.*)'\)$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex EntityPath();

    private static (string Partition, string Key) Address(Match entity) =>
        (Unquote(entity.Groups["partition"].Value), Unquote(entity.Groups["row"].Value));

    private static string Unquote(string quoted) => quoted.Replace("''", "'", StringComparison.Ordinal);

    private static RefusalException NotFound() => new(404, "ResourceNotFound", "The specified resource does not exist.");

    private static string[]? Select(StorageRequest request) => request["$select"]?.Split(',', StringSplitOptions.TrimEntries);

    private static void CheckMatch(StorageRequest request, TableRow stored)
    {
        if (request.Header("If-Match") is { } wanted && wanted != "*" && wanted != stored.ETag)
        {
            throw new RefusalException(
                412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");
        }
    }

    private StorageAnswer AnswerForTables(StorageRequest request)
    {
        switch (request.Method)
        {
            case "POST":
                var name = JsonNode.Parse(request.Body)!["TableName"]!.GetValue<string>();
                return tables.TryAdd(name, new TableRows())
                    ? StorageAnswer.Empty(204)
                    : throw new RefusalException(409, "TableAlreadyExists", "The table specified already exists.");
            case "DELETE":
                return tables.Remove(DeletedTable().Match(request.Path).Groups["name"].Value) ? StorageAnswer.Empty(204) : throw NotFound();
            default:
                var all = new JsonArray([.. tables.Keys.Order().Select(t => new JsonObject { ["TableName"] = t })]);
                return StorageAnswer.Text(200, new JsonObject { ["value"] = all }.ToJsonString(), Json);
        }
    }

    private TableRows Table(string name) =>
        tables.GetValueOrDefault(name) ?? throw new RefusalException(404, "TableNotFound", "The table specified does not exist.");

    private StorageAnswer Get(StorageRequest request, Match entity) =>
        Table(entity.Groups["table"].Value).TryGetValue(Address(entity), out var row)
            ? StorageAnswer.Text(200, row.ToJson(Select(request)).ToJsonString(), Json).With("ETag", row.ETag)
            : throw NotFound();

    private static StorageAnswer Query(StorageRequest request, TableRows table)
    {
        var filter = TableFilter.Parse(request["$filter"]);
        var limit = Math.Min(int.TryParse(request["$top"], out var top) ? top : MaxPageRows, MaxPageRows);
        var found = table
            .In(filter.Partitions, request["NextPartitionKey"] is { } partition ? (partition[1..], request["NextRowKey"]![1..]) : null)
            .Where(filter.Holds)
            .Take(limit + 1)
            .ToList();
        var rows = new JsonArray([.. found.Take(limit).Select(r => r.ToJson(Select(request)))]);
        var answer = StorageAnswer.Text(200, new JsonObject { ["value"] = rows }.ToJsonString(), Json);
        return found.Count <= limit ? answer : answer
            .With("x-ms-continuation-NextPartitionKey", "!" + found[^1].Partition)
            .With("x-ms-continuation-NextRowKey", "!" + found[^1].Key);
    }

    private StorageAnswer Insert(TableRows table, StorageRequest request)
    {
        var row = TableRow.Read(request.Body, null, null, clock());
        return table.TryAdd(row)
            ? StorageAnswer.Empty(204).With("ETag", row.ETag)
            : throw new RefusalException(409, "EntityAlreadyExists", "The specified entity already exists.");
    }

    private StorageAnswer Write(StorageRequest request, Match entity)
    {
        var table = Table(entity.Groups["table"].Value);
        var address = Address(entity);
        var row = TableRow.Read(request.Body, address.Partition, address.Key, clock());
        if (table.TryGetValue(address, out var stored))
        {
            CheckMatch(request, stored);
            row = request.Method == "PUT" ? row : row.MergeInto(stored);
        }
        else if (request.Header("If-Match") is not null)
        {
            throw NotFound();
        }

        table[address] = row;
        return StorageAnswer.Empty(204).With("ETag", row.ETag);
    }

    private StorageAnswer Delete(StorageRequest request, Match entity)
    {
        var table = Table(entity.Groups["table"].Value);
        if (request.Header("If-Match") is null)
        {
            throw new RefusalException(400, "MissingRequiredHeader", "An HTTP header that's mandatory for this request is not specified.");
        }

        CheckMatch(request, table.TryGetValue(Address(entity), out var row) ? row : throw NotFound());
        table.Remove(Address(entity));
        return StorageAnswer.Empty(204);
    }
}
