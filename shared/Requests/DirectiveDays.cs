namespace BinhHoa2.Shared.Requests;

/// <summary>The days an answer is judged by, in the school's zone.</summary>
/// <param name="Due">The day the work is due now.</param>
/// <param name="YearEnd">Last day of the school year.</param>
public sealed record DirectiveDays(DateOnly Today, DateOnly Due, DateOnly YearEnd)
{
    /// <summary>First day the work can be due on from now on.</summary>
    public DateOnly First => Today.AddDays(1);
}
