namespace BinhHoa2.Shared.Months;

/// <summary>An activity of a closed month whose figures are no longer those that were frozen (điều chỉnh sau khi chốt).</summary>
/// <param name="Frozen">Its figures as the month's summary was mailed.</param>
/// <param name="Now">Its figures as of the moment it is looked at.</param>
/// <param name="Replies">The replies that the frozen figures do not rest on, whatever their time.</param>
public sealed record FigureCorrection(ActivityFigures Frozen, ActivityFigures Now, int Replies);
