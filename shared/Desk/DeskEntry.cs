using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>A line of what was done at the desk: no link, no token, no address.</summary>
/// <param name="Person">Who did it.</param>
/// <param name="At">School time, UTC.</param>
/// <param name="About">The person it was done to; null when it was done to none.</param>
public sealed record DeskEntry(StaffId Person, DateTimeOffset At, DeskAction Action, StaffId? About = null);
