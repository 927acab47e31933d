using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>The adoption of a roster at the desk, from which on the configured file no longer says who is on the staff.</summary>
/// <param name="By">Who adopted it.</param>
/// <param name="At">School time, UTC.</param>
/// <param name="Mark">The mark of the difference that was shown and adopted.</param>
/// <param name="FileMark">The mark of the configured file that it takes the place of.</param>
public sealed record RosterAdoption(StaffId By, DateTimeOffset At, string Mark, string FileMark);
