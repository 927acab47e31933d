namespace BinhHoa2.Shared.Storage;

/// <summary>Determines the kind of a row in a month's partition from its key.</summary>
internal static class RowKinds
{
    /// <returns>
    /// <see cref="RowKind.Later"/> for a key that no version up to this one gives a row: a version that was rolled back wrote it.
    /// </returns>
    public static RowKind Of(string rowKey) => rowKey switch
    {
        RecordKeys.Month => RowKind.Month,
        RecordKeys.Summary => RowKind.Summary,
        _ when rowKey.StartsWith(RecordKeys.LedgerPrefix) => RowKind.Ledger,
        _ when rowKey.StartsWith(RecordKeys.RequestPrefix) => RowKind.Request,
        _ when rowKey.StartsWith(RecordKeys.RootPrefix) => RowKind.Root,
        _ when rowKey.StartsWith(RecordKeys.PersonPrefix) => rowKey.Split('!') switch
        {
            [_, _] => RowKind.Person,
            [_, _, "as", _] => RowKind.Assignment,
            [_, _, "su", _] => RowKind.Support,
            [_, _, "ev", _, _] => RowKind.Evidence,
            _ => RowKind.Later,
        },
        _ => RowKind.Later,
    };
}
