using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// Assignments (lượt phân công) of work that gets done counted together, over any number of activities; standing duties beside them.
/// </summary>
/// <param name="Done">Those done, the late ones included.</param>
/// <param name="DoneLate">Of <paramref name="Done"/>, those that took place after they were due.</param>
public sealed record Totals(int Assigned, int Done, int DoneLate, int InProgress, int Difficulty, int Unanswered)
{
    /// <summary>Of those not done, the ones whose due day is over.</summary>
    public int Overdue { get; init; }

    /// <summary>The standing duties among the activities, which no other figure here counts.</summary>
    public Upkeep Upkeep { get; init; } = Upkeep.None;

    public int DoneOnTime => Done - DoneLate;

    /// <summary>Those not done, whatever was answered.</summary>
    public int Open => Assigned - Done;

    /// <summary>The assignments in a status; standing duties are not among them.</summary>
    public int CountOf(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Done,
        AssignmentStatus.InProgress => InProgress,
        AssignmentStatus.Difficulty => Difficulty,
        _ => Unanswered,
    };

    public static Totals Of(ActivityFigures one) => one.Kind.IsFinished
        ? new(one.Assigned, one.Done, one.DoneLate, one.InProgress, one.Difficulty, one.Unanswered) { Overdue = one.Overdue }
        : new(0, 0, 0, 0, 0, 0) { Upkeep = new(one.Assigned, one.Done, one.Difficulty) };

    public static Totals Of(IEnumerable<ActivityFigures> many) => Sum(many.Select(Of));

    /// <summary>A month's totals; of one that has not opened, nothing.</summary>
    public static Totals Of(MonthSummary? month) => Of(month?.Activities ?? []);

    public static Totals Sum(IEnumerable<Totals> many) => many.Aggregate(new Totals(0, 0, 0, 0, 0, 0), (sum, one) => sum + one);

    public static Totals operator +(Totals left, Totals right) => new(
        left.Assigned + right.Assigned,
        left.Done + right.Done,
        left.DoneLate + right.DoneLate,
        left.InProgress + right.InProgress,
        left.Difficulty + right.Difficulty,
        left.Unanswered + right.Unanswered)
    {
        Overdue = left.Overdue + right.Overdue,
        Upkeep = left.Upkeep + right.Upkeep,
    };
}
