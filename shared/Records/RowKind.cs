using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Records;

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
