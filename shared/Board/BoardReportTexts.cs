using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>What the Board's page says of the year's reports.</summary>
internal static class BoardReportTexts
{
    public static string State(ReportStanding report) => report switch
    {
        { Number: { } number } => $"Đã ban hành, số {number.Number}, ngày {Phrases.Day(number.Day)}.",
        { Issue: { } issue } => $"{issue.Name} ban hành lúc {Phrases.Moment(issue.Issued)}; chờ số và ngày.",
        { IsDrafted: true } => "Dự thảo, đang chỉnh sửa.",
        _ => "Đang đếm số liệu.",
    };
}
