using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reminders;

/// <summary>An assignment with the step a wave brings it to.</summary>
/// <param name="Month">The planned month of the assignment, which may be an earlier one than the wave's.</param>
public sealed record WaveStep(MonthSnapshot Month, Assignment Assignment, LadderStep Step)
{
    /// <summary>Whether it is work of a month itself, not of an earlier one.</summary>
    public bool IsOf(MonthSnapshot month) => Month.Head.Month == month.Head.Month;
}
