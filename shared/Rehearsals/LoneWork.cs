using System.Collections.Immutable;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Rehearsals;

/// <summary>Work that one person alone answers for and for which the roster names no substitute on its due day.</summary>
public sealed record LoneWork(StaffMember Person, ImmutableArray<PlanActivity> Work);
