namespace BinhHoa2.Shared.Months;

/// <summary>A month's figures over all its activities, counted in assignments.</summary>
internal sealed record SummaryTotals(int Assigned, int Done, int DoneLate, int InProgress, int Difficulty, int Unanswered)
{
    public int Open => Assigned - Done;

    /// <summary>Rounded down, so that 100 means all.</summary>
    public int Percent => Assigned == 0 ? 100 : Done * 100 / Assigned;

    public static SummaryTotals Of(MonthSummary summary) => new(
        summary.Activities.Sum(a => a.Assigned),
        summary.Activities.Sum(a => a.Done),
        summary.Activities.Sum(a => a.DoneLate),
        summary.Activities.Sum(a => a.InProgress),
        summary.Activities.Sum(a => a.Difficulty),
        summary.Activities.Sum(a => a.Unanswered));
}
