namespace BinhHoa2.Shared.Storage;

/// <summary>
/// The beginnings of the row keys in a month's partition; the room that owns a row builds its key on them. <c>!</c> separates
/// and <c>"</c> is the character after it, so that a prefix is a range. Ids cannot hold either.
/// </summary>
public static class RecordKeys
{
    public const string Month = "m";
    public const string Summary = "sum";
    public const string LedgerPrefix = "l!";
    public const string DigestPrefix = "l!digest!";
    public const string RequestPrefix = "rq!";
    public const string PersonPrefix = "p!";

    /// <summary>Where the range of a prefix that ends in <c>!</c> ends, exclusively.</summary>
    public static string EndOf(string prefix) => string.Concat(prefix.AsSpan(0, prefix.Length - 1), "\"");
}
