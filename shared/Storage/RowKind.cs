namespace BinhHoa2.Shared.Storage;

/// <summary>What a row of a month's partition is.</summary>
internal enum RowKind
{
    Month,
    Summary,
    Person,
    Assignment,
    Evidence,
    Ledger,
    Request,
}
