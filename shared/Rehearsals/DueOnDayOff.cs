using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Work that is due on a day on which the school does not work.</summary>
public sealed record DueOnDayOff(PlanActivity Activity, DayOff Reason);
