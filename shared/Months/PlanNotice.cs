using System.Text.Json.Serialization;
using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Months;

/// <summary>
/// What a new version of a plan changed for who answers for an assignment, as their next letter says it, or that the Board gave it to
/// another.
/// </summary>
/// <param name="On">The working day from which it holds and is written of, in the school's zone.</param>
public sealed record PlanNotice(PlanNoticeKind Kind, DateOnly On)
{
    /// <summary>The day it was due before, of one that was moved within its month; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Before { get; init; }

    /// <summary>The month the activity is planned for now, of one that was moved out of its month; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SchoolMonth? MovedTo { get; init; }
}
