using Azure.Data.Tables;

namespace BinhHoa2.Shared.Storage;

/// <summary>Stores text longer than the limit of a table property (64 KiB in UTF-16) in numbered properties of one row.</summary>
public static class LongText
{
    private const int ChunkLength = 30_000;

    public static void Put(TableEntity row, string name, string text)
    {
        row[name] = text.Length <= ChunkLength ? text : text[..ChunkLength];
        for (var part = 1; part * ChunkLength < text.Length; part++)
        {
            row[$"{name}{part}"] = text.Substring(part * ChunkLength, Math.Min(ChunkLength, text.Length - (part * ChunkLength)));
        }
    }

    /// <summary>Puts a text in place of one that may have been longer.</summary>
    public static void Replace(TableEntity row, string name, string text)
    {
        Remove(row, name);
        Put(row, name, text);
    }

    /// <summary>Takes the text out of a row that is written whole.</summary>
    public static void Remove(TableEntity row, string name)
    {
        row.Remove(name);
        for (var part = 1; row.Remove($"{name}{part}"); part++)
        {
        }
    }

    /// <exception cref="InvalidDataException">The row does not have the property.</exception>
    public static string Get(TableEntity row, string name)
    {
        var text = row.GetString(name) ?? throw new InvalidDataException($"Row {row.PartitionKey}/{row.RowKey} has no {name}.");
        for (var part = 1; row.GetString($"{name}{part}") is { } more; part++)
        {
            text += more;
        }

        return text;
    }
}
