using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>A numbered correction of an issued report (đính chính). Stored as JSON in a row of its own; never changed.</summary>
/// <param name="Number">Counted from 1 for each report.</param>
/// <param name="Step">The step of its letters, more than that of any before.</param>
/// <param name="Activities">What changed, with the figures before and after.</param>
/// <param name="Name">The name of who issued it.</param>
/// <param name="Issued">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record ReportCorrection(
    int Number,
    int Step,
    ImmutableArray<CorrectedActivity> Activities,
    StaffId Person,
    StaffId? Substitute,
    string Name,
    DateTimeOffset Issued,
    LinkId Link);
