namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>
/// A query in the language of the service: comparisons of a property with a constant, and, or, not, parentheses.
/// </summary>
/// <param name="Holds">Whether a row is one of the result.</param>
/// <param name="Partitions">The partitions that the query names, outside of which no row can be; null for any.</param>
internal sealed record TableFilter(Func<TableRow, bool> Holds, IReadOnlySet<string>? Partitions)
{
    /// <exception cref="RefusalException">The text is no query.</exception>
    public static TableFilter Parse(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new TableFilter(_ => true, Partitions: null) : new TableFilterReader(text).Read();
}
