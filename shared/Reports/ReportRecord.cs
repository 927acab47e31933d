namespace BinhHoa2.Shared.Reports;

/// <summary>A stored semester report.</summary>
/// <param name="Frozen">The figures, which are counted once; null before that.</param>
public sealed record ReportRecord(ReportState State, SemesterReport? Frozen);
