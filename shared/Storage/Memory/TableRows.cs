using System.Diagnostics.CodeAnalysis;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>
/// The rows of a table in the order of the service, by partition: a query that names its partitions passes over the others.
/// </summary>
internal sealed class TableRows
{
    private readonly SortedDictionary<string, SortedList<string, TableRow>> partitions = new(StringComparer.Ordinal);

    public TableRow this[(string Partition, string Key) address]
    {
        set
        {
            if (!partitions.TryGetValue(address.Partition, out var rows))
            {
                partitions.Add(address.Partition, rows = new SortedList<string, TableRow>(StringComparer.Ordinal));
            }

            rows[address.Key] = value;
        }
    }

    public bool TryGetValue((string Partition, string Key) address, [NotNullWhen(true)] out TableRow? row)
    {
        row = null;
        return partitions.TryGetValue(address.Partition, out var rows) && rows.TryGetValue(address.Key, out row);
    }

    /// <returns>False if there is such a row already, which is kept.</returns>
    public bool TryAdd(TableRow row)
    {
        if (TryGetValue((row.Partition, row.Key), out _))
        {
            return false;
        }

        this[(row.Partition, row.Key)] = row;
        return true;
    }

    public void Remove((string Partition, string Key) address)
    {
        if (partitions.TryGetValue(address.Partition, out var rows) && rows.Remove(address.Key) && rows.Count == 0)
        {
            partitions.Remove(address.Partition);
        }
    }

    /// <param name="named">The partitions that rows can be in; null for any.</param>
    /// <param name="from">The first row; null for all.</param>
    public IEnumerable<TableRow> In(IReadOnlySet<string>? named, (string Partition, string Key)? from)
    {
        IEnumerable<string> keys = named is null ? partitions.Keys : named.Order(StringComparer.Ordinal);
        foreach (var partition in keys.Where(p => from is null || string.CompareOrdinal(p, from.Value.Partition) >= 0))
        {
            if (!partitions.TryGetValue(partition, out var rows))
            {
                continue;
            }

            var first = from is { } place && place.Partition == partition ? IndexOf(rows, place.Key) : 0;
            for (var index = first; index < rows.Count; index++)
            {
                yield return rows.GetValueAtIndex(index);
            }
        }
    }

    /// <summary>The index of the first row whose key is not before <paramref name="key"/>.</summary>
    private static int IndexOf(SortedList<string, TableRow> rows, string key)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(rows.GetKeyAtIndex(middle), key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
