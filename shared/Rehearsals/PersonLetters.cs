using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>How many letters a person gets in a year.</summary>
/// <param name="Fullest">The month with the most of them, the first of several.</param>
public sealed record PersonLetters(StaffId Person, string Name, int Letters, MonthlyLetters Fullest);
