using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Letters;

/// <summary>Identifies the row of a letter: the month of its ledger and the key in it.</summary>
public sealed record LedgerAddress(SchoolMonth Month, LedgerKey Key);
