namespace BinhHoa2.Shared.Storage;

/// <summary>Tells rows of a month's partition apart by their key.</summary>
internal static class RowKinds
{
    /// <exception cref="InvalidDataException">The key is none of a month's.</exception>
    public static RowKind Of(string rowKey) => rowKey switch
    {
        RecordKeys.Month => RowKind.Month,
        RecordKeys.Summary => RowKind.Summary,
        _ when rowKey.StartsWith(RecordKeys.LedgerPrefix) => RowKind.Ledger,
        _ when rowKey.StartsWith(RecordKeys.RequestPrefix) => RowKind.Request,
        _ when rowKey.StartsWith(RecordKeys.PersonPrefix) => rowKey.Split('!') switch
        {
            [_, _] => RowKind.Person,
            [_, _, "as", _] => RowKind.Assignment,
            [_, _, "ev", _, _] => RowKind.Evidence,
            _ => throw new InvalidDataException($"'{rowKey}' is no row of a month."),
        },
        _ => throw new InvalidDataException($"'{rowKey}' is no row of a month."),
    };
}
