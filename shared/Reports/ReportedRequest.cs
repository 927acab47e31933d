using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>A request for direction or for a later day, as it stood at the cut-off of a semester report.</summary>
/// <param name="Post">The post of the person whose work it is about, not the name.</param>
/// <param name="OriginalDue">The day the work was due by the plan, in the school's time zone.</param>
/// <param name="Answer">Null while there was none.</param>
/// <param name="IsDone">Whether the work was done by the cut-off.</param>
public sealed record ReportedRequest(
    SchoolMonth Month,
    ActivityId Activity,
    RequestId Id,
    RequestKind Kind,
    string Post,
    DateOnly OriginalDue,
    ReportedAnswer? Answer,
    bool IsDone)
{
    /// <summary>Whose work it is about; several people may have one post.</summary>
    public StaffId? Person { get; init; }

    /// <summary>Whether the reporter decided it: the Chair moves the day of their own work.</summary>
    public bool IsOwnDecision { get; init; }

    /// <summary>Whether it was the Chair's, of which the deputy is informed and which no one answers.</summary>
    public bool IsForInformation { get; init; }
}
