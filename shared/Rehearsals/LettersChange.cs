using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>How many letters a person gets in a calendar month before and after a change.</summary>
/// <param name="Month">The first day of the month.</param>
public sealed record LettersChange(StaffId Person, string Name, DateOnly Month, int Before, int After);
