using BinhHoa2.Shared.People;
using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Followup;

/// <summary>A difficulty that asks the Board for direction (xin ý kiến).</summary>
/// <param name="Id">The id of the evidence that raised it.</param>
/// <param name="EvidenceId">The reply that tells the difficulty as it stands; a later one about the same matter replaces it.</param>
/// <param name="Raised">When it was first reported, UTC.</param>
public sealed record Request(string Id, StaffId Person, ActivityId Activity, string EvidenceId, RequestState State, DateTimeOffset Raised);
