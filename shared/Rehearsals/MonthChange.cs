namespace BinhHoa2.Shared.Rehearsals;

/// <summary>What a change makes of the letters of a calendar month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Before">The letters of all people before.</param>
/// <param name="ManyBefore">How many people get more than <see cref="MonthlyLetters.Many"/> before.</param>
public sealed record MonthChange(DateOnly Month, int Before, int After, int ManyBefore, int ManyAfter);
