using BinhHoa2.Shared.Plans;

namespace BinhHoa2.Shared.Reports;

/// <summary>The file name of a report.</summary>
public static class ReportFile
{
    /// <summary>The file name of the report's register of evidence.</summary>
    public static string RegisterNameOf(SemesterReport report) => $"so-minh-chung-{Path.GetFileNameWithoutExtension(NameOf(report))}.xlsx";

    /// <summary>The file name of the report's signed copy.</summary>
    public static string CopyNameOf(SemesterReport report) => $"{Path.GetFileNameWithoutExtension(NameOf(report))}-da-ky.pdf";

    /// <summary>In ASCII, because some mail programs support nothing else: <c>bao-cao-so-ket-hoc-ky-1-2021-2022.docx</c>.</summary>
    public static string NameOf(SemesterReport report) => report.Review switch
    {
        Review.MidYear => $"bao-cao-so-ket-hoc-ky-1-{PlanOf(report)}{report.Plan.Year}.docx",
        Review.EndOfYear => $"bao-cao-tong-ket-nam-hoc-{PlanOf(report)}{report.Plan.Year}.docx",
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.Review, "No review, no report."),
    };

    private static string PlanOf(SemesterReport report) => report.Plan.Id is { } plan ? $"{plan}-" : string.Empty;
}
