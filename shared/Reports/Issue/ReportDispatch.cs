using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>A signed copy that was sent to bodies outside the school. Stored as JSON.</summary>
/// <param name="Step">The step of its letters, more than that of any before.</param>
/// <param name="Sha256">The copy's, as <see cref="SignedCopy.Sha256"/>.</param>
/// <param name="To">As their addresses were confirmed.</param>
/// <param name="Name">The name of who sent it.</param>
/// <param name="Confirmed">When, UTC; the letters leave in school hours.</param>
/// <param name="Link">The id of the link it was confirmed through, never the link itself.</param>
public sealed record ReportDispatch(
    int Step,
    string Sha256,
    ImmutableArray<RecipientAddress> To,
    StaffId Person,
    StaffId? Substitute,
    string Name,
    DateTimeOffset Confirmed,
    LinkId Link);
