using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

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
