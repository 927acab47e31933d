using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// The adoption of a plan at the desk, or its end there: from then on no configured file says what this plan is.
/// </summary>
/// <param name="Plan">The plan; null for the one without an id.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="At">School time, UTC.</param>
/// <param name="Mark">The mark of what was shown and adopted.</param>
/// <param name="File">The configured file that it takes the place of, as the settings name it; null for none.</param>
/// <param name="FileMark">The mark of that file; empty for none.</param>
public sealed record PlanAdoption(PlanId? Plan, StaffId By, DateTimeOffset At, string Mark, string? File, string FileMark)
{
    /// <summary>Whether the plan was ended at the desk.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsEnd { get; init; }
}
