using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans;

/// <summary>The activities of one calendar month of the plan.</summary>
public sealed record PlanMonth(int Year, int Month, ImmutableArray<PlanActivity> Activities);
