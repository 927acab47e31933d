namespace BinhHoa2.Embedded.Storage;

/// <summary>How many storage requests of each kind have ended, retries included.</summary>
public sealed record StorageCounts(IReadOnlyDictionary<StorageRequestKind, long> ByKind)
{
    public long Total => ByKind.Values.Sum();

    /// <summary>What was added since an earlier count.</summary>
    public StorageCounts Since(StorageCounts earlier) => new(ByKind
        .Select(kind => (kind.Key, Value: kind.Value - earlier.ByKind.GetValueOrDefault(kind.Key)))
        .Where(kind => kind.Value > 0)
        .ToDictionary(kind => kind.Key, kind => kind.Value));
}
