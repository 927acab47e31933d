using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Reports.Figures;

/// <summary>Assignments (lượt phân công) counted together, over any number of activities.</summary>
/// <param name="Done">Those done, the late ones included.</param>
/// <param name="DoneLate">Of <paramref name="Done"/>, those that took place after they were due.</param>
public sealed record Totals(int Assigned, int Done, int DoneLate, int InProgress, int Difficulty, int Unanswered)
{
    public int DoneOnTime => Done - DoneLate;

    /// <summary>Those not done, whatever was answered.</summary>
    public int Left => Assigned - Done;

    public static Totals Of(ActivityFigures one) =>
        new(one.Assigned, one.Done, one.DoneLate, one.InProgress, one.Difficulty, one.Unanswered);

    public static Totals Of(IEnumerable<ActivityFigures> many) =>
        many.Select(Of).Aggregate(new Totals(0, 0, 0, 0, 0, 0), (sum, one) => sum + one);

    public static Totals operator +(Totals left, Totals right) => new(
        left.Assigned + right.Assigned,
        left.Done + right.Done,
        left.DoneLate + right.DoneLate,
        left.InProgress + right.InProgress,
        left.Difficulty + right.Difficulty,
        left.Unanswered + right.Unanswered);
}
