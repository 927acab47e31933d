using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Letters;

/// <summary>Where a letter's row is: the month whose ledger it is in, and its key there.</summary>
public sealed record LedgerAddress(SchoolMonth Month, LedgerKey Key);
