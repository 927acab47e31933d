namespace BinhHoa2.Shared.Storage;

/// <summary>
/// The prefixes of the row keys in a month's partition, from which the owner of a row builds its key. <c>!</c> separates the
/// parts and <c>"</c> is the next character, so that a prefix is a range of keys. Ids contain neither.
/// </summary>
public static class RecordKeys
{
    public const string Month = "m";
    public const string Summary = "sum";
    public const string LedgerPrefix = "l!";
    public const string DigestPrefix = "l!digest!";
    public const string RootPrefix = "root!";
    public const string RequestPrefix = "rq!";
    public const string PersonPrefix = "p!";

    /// <summary>Returns the exclusive end of the range of a prefix that ends in <c>!</c>.</summary>
    public static string EndOf(string prefix) => string.Concat(prefix.AsSpan(0, prefix.Length - 1), "\"");
}
