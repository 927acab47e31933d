namespace BinhHoa2.Shared.Plans;

/// <summary>A plan that the desk says, in the place of any configured file of its id.</summary>
/// <param name="Path">The file it takes the place of, which is not read; null for none.</param>
/// <param name="Id">Null for the plan without an id.</param>
/// <param name="Plan">As it was adopted; null for one that was ended.</param>
public sealed record DeskPlan(string? Path, PlanId? Id, Plan? Plan);
