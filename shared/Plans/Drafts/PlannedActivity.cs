namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>An activity with the month it is planned for.</summary>
/// <param name="Month">Its first day.</param>
public sealed record PlannedActivity(DateOnly Month, PlanActivity Activity);
