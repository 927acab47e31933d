using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The issue of a report (ban hành). Stored as JSON.</summary>
/// <param name="Person">Whose seat it was issued from.</param>
/// <param name="Substitute">Who issued it in the person's stead; null when they did so themselves.</param>
/// <param name="Name">The name of who issued it.</param>
/// <param name="Issued">When, UTC.</param>
/// <param name="Link">The id of the link it came through, never the link itself.</param>
public sealed record ReportIssue(StaffId Person, StaffId? Substitute, string Name, DateTimeOffset Issued, LinkId Link)
{
    /// <summary>
    /// The roots that were frozen with the months it counts, in the order in which they were; none in reports issued before there were
    /// roots.
    /// </summary>
    public ImmutableArray<RootRecord> Roots { get; init; } = [];
}
