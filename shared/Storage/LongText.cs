using Azure.Data.Tables;

namespace BinhHoa2.Shared.Storage;

/// <summary>Text longer than a table property may be (64 KiB in UTF-16), kept in numbered properties of one row.</summary>
public static class LongText
{
    private const int Slice = 30_000;

    public static void Put(TableEntity row, string name, string text)
    {
        row[name] = text.Length <= Slice ? text : text[..Slice];
        for (var part = 1; part * Slice < text.Length; part++)
        {
            row[$"{name}{part}"] = text.Substring(part * Slice, Math.Min(Slice, text.Length - (part * Slice)));
        }
    }

    /// <exception cref="InvalidDataException">The row has no such text.</exception>
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
