namespace BinhHoa2.Shared.Storage;

/// <summary>The kinds of rows in a month's partition.</summary>
internal enum RowKind
{
    Month,
    Summary,
    Person,
    Assignment,
    Support,
    Evidence,
    Ledger,
    Request,
    Root,

    /// <summary>A row of a later version, which this one leaves alone.</summary>
    Later,
}
