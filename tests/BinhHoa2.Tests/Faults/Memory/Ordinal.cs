namespace BinhHoa2.Tests.Faults.Memory;

/// <summary>The order of rows in the service.</summary>
internal static class Ordinal
{
    public static Comparer<(string Partition, string Key)> Keys { get; } = Comparer<(string Partition, string Key)>.Create((a, b) =>
        string.CompareOrdinal(a.Partition, b.Partition) is var first && first != 0 ? first : string.CompareOrdinal(a.Key, b.Key));
}
