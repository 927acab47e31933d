using System.Collections.Immutable;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;

namespace BinhHoa2.Functions.Semester;

/// <summary>A drafted report that a link opens, as read.</summary>
/// <param name="Edits">The editions of all its parts.</param>
public sealed record ReportContext(
    AuthorizedLink Link, SemesterKey Key, ReportRecord Report, ImmutableArray<ReportEdit> Edits, ReportEditor Editor)
{
    /// <summary>The corrections issued so far, oldest first.</summary>
    public ImmutableArray<ReportCorrection> Corrections { get; init; } = [];

    /// <summary>What changed since the issue, or the last correction.</summary>
    public ImmutableArray<CorrectedActivity> Changes { get; init; } = [];

    /// <summary>What can be sent outside the school.</summary>
    public DispatchOffer Offer => DispatchOffer.Of(Report, Addresses, CopyScan);

    /// <summary>What is known of the signed copy that counts from its scan for malware.</summary>
    public ScanState CopyScan { get; init; } = ScanState.Off;

    /// <summary>The bodies outside the school that get the signed report, as the plan names them now.</summary>
    public ImmutableArray<RecipientAddress> Addresses { get; init; } = [];
}
