using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>What the Board's page says of the year's reports.</summary>
internal static class BoardReportTexts
{
    /// <summary>What answers a review: its report, by when, and where that stands.</summary>
    /// <param name="plan">The name of its plan, where there are several.</param>
    public static string Review(BoardReview review, string? plan) =>
        $"{Phrases.WithoutStop(review.Activity.Text)}: thực hiện bằng "
        + $"{Phrases.Uncapitalized(ReportNames.Title(review.Activity.Review, plan))}, "
        + $"hạn ban hành {Phrases.DayInWeek(review.Due)}. "
        + (review.Report is { } report ? State(report) : $"Số liệu được chốt hết ngày {Phrases.Day(review.Activity.Due)}.");

    public static string State(ReportStanding report) =>
        Issued(report) + (report.CorrectionSteps.IsEmpty ? "" : $" Có {report.CorrectionSteps.Length} đính chính.");

    private static string Issued(ReportStanding report) => report switch
    {
        { Copy: { } copy } => $"Đã ban hành, số {copy.Number}, ngày {Phrases.Day(copy.Day)}.",
        { Number: { } number } => $"Đã ban hành, số {number.Number}, ngày {Phrases.Day(number.Day)}; chờ bản đã ký.",
        { Issue: { } issue } => $"{issue.Name} ban hành lúc {Phrases.Moment(issue.Issued)}; chờ số và ngày.",
        { IsDrafted: true } => "Dự thảo, đang chỉnh sửa.",
        _ => "Đang đếm số liệu.",
    };
}
