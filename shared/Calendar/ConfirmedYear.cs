using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Calendar;

/// <summary>A calendar year whose days off the school has found complete.</summary>
/// <param name="By">Who confirmed it.</param>
/// <param name="At">When, school time, UTC.</param>
public sealed record ConfirmedYear(int Year, StaffId By, DateTimeOffset At);
