namespace BinhHoa2.Shared.Storage;

/// <summary>Determines the kind of a row in a month's partition from its key.</summary>
internal static class RowKinds
{
    /// <exception cref="InvalidDataException">The key is not one of a month's rows.</exception>
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
            [_, _, "su", _] => RowKind.Support,
            [_, _, "ev", _, _] => RowKind.Evidence,
            _ => throw new InvalidDataException($"'{rowKey}' is not a row of a month."),
        },
        _ => throw new InvalidDataException($"'{rowKey}' is not a row of a month."),
    };
}
