using Azure;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>A stored semester report.</summary>
/// <param name="Frozen">The figures, which are counted once; null before that.</param>
public sealed record ReportRecord(ReportState State, SemesterReport? Frozen) : ReportProgress(State)
{
    /// <summary>The wording as it was drafted, and from the issue on as it was issued; null before the draft.</summary>
    public ReportContent? Content { get; init; }

    /// <summary>As <see cref="Content"/>; of a report drafted before its wording was stored, as it is written now.</summary>
    public ReportContent Wording => Content ?? ReportWriter.Write(Frozen!);

    /// <summary>The row's ETag as read.</summary>
    public ETag Version { get; init; }
}
