using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;

namespace BinhHoa2.Functions.Erasure;

/// <summary>A month in which an erasure erases.</summary>
public sealed record MonthToErase(ErasureKey Key, SchoolMonth Month);
