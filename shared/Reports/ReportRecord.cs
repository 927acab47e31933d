namespace BinhHoa2.Shared.Reports;

/// <summary>A semester report on record.</summary>
/// <param name="Frozen">Its figures, once counted; never counted again.</param>
public sealed record ReportRecord(SemesterKey Key, ReportState State, SemesterReport? Frozen);
