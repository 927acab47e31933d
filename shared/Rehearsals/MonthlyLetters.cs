using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>How many letters a person gets in a calendar month.</summary>
/// <param name="Month">The first day of the month.</param>
public sealed record MonthlyLetters(StaffId Person, string Name, DateOnly Month, int Letters)
{
    /// <summary>More than so many letters a month are pointed out.</summary>
    public const int Many = 4;

    public bool AreMany => Letters > Many;
}
