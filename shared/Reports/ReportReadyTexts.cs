using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>The texts of the letter with the drafted semester report.</summary>
internal static class ReportReadyTexts
{
    public const string FiguresHeading = "Số liệu trong dự thảo";
    public const string Button = "Mở trang báo cáo";
    public const string NextHeading = "Việc cần làm";

    public static IReadOnlyList<string> NextSteps(ReportReadyModel model) =>
    [
        "Mở trang báo cáo, đọc và sửa lời văn từng đoạn; mỗi lần sửa được lưu cùng tên người sửa.",
        "Đối chiếu số liệu với sổ minh chứng kèm theo và với trang của Ban Chỉ đạo khi cần.",
        model.MayIssue
            ? "Ban hành trên trang báo cáo; sau đó Thư ký ghi số và ngày, trình ký và gửi bản đã ký lên trang báo cáo."
            : "Khi báo cáo được ban hành, Thư ký ghi số và ngày, trình ký và gửi bản đã ký lên trang báo cáo.",
    ];

    public static string Title(ReportReadyModel model) => $"Dự thảo {Name(model.Report)}";

    public static string Subject(ReportReadyModel model) =>
        $"{LetterPhrases.SubjectPrefix(model.Report.School)} {Title(model)} năm học {model.Report.Plan.Year}: "
        + $"mời {model.You} xem và chỉnh sửa";

    public static string Lead(ReportReadyModel model) =>
        $"Dự thảo {Name(model.Report)}{OfTheCampaign(model.Report)} năm học {model.Report.Plan.Year} đã được lập từ kết quả trả lời "
        + $"và minh chứng của cán bộ, giáo viên, tính đến {OfficialDate.CutOff(model.Report.CutOff)}. "
        + (model.HasChair
            ? string.Empty
            : "Danh sách nhân sự hiện không có Trưởng Ban Chỉ đạo đang công tác; Phó Trưởng ban được ký thay. ")
        + $"Kính mời {model.You} xem, chỉnh sửa lời văn{(model.MayIssue ? " và ban hành" : "")}.";

    public static string Attached(ReportReadyModel model) =>
        LetterPhrases.Attached(model.Files);

    public static IReadOnlyList<(string Label, string Value)> Facts(SemesterReport report)
    {
        var totals = Totals.Sum(report.Months.Select(Totals.Of));
        (string Label, string Value)[] standing = [(StatusTexts.Name(ActivityKind.Standing), UpkeepTexts.Of(totals.Upkeep))];
        var solved = report.Difficulties.Count(d => d.SolvedSince);
        return
        [
            ("Số tháng đã tính", MonthsCounted(report)),
            (
                StatusTexts.Label(AssignmentStatus.Done),
                $"{totals.Done}/{totals.Assigned} lượt phân công" + (totals.DoneLate > 0 ? $", trong đó {totals.DoneLate} trễ hạn" : "")),
            ("Chưa hoàn thành", $"{totals.Open} lượt"),
            .. totals.Upkeep.Assigned > 0 ? standing : [],
            ("Khó khăn đã báo", report.Difficulties.IsEmpty ? "không có" : $"{report.Difficulties.Length}, đã giải quyết {solved}"),
        ];
    }

    public static string Text(ReportReadyModel model) =>
        PlainText.To(model.Report.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Attached(model))
            .Heading(FiguresHeading)
            .Paragraph(Facts(model.Report).Select(f => $"- {f.Label}: {f.Value}"))
            .Heading(NextHeading)
            .Paragraph(NextSteps(model).Select((step, i) => $"{i + 1}. {step}"))
            .Button(Button, model.Link)
            .Sign(model.Report.School, model.Report.Plan.Year);

    private static string MonthsCounted(SemesterReport report)
    {
        var open = report.Months.Where(m => !m.Closed).Select(m => Phrases.Month(m.Month)).ToList();
        return open.Count == 0 ? $"{report.Months.Length}" : $"{report.Months.Length}, riêng {string.Join(", ", open)} chưa chốt";
    }

    // A plan with an id is named by its name; the one a school began with is its campaign's.
    private static string OfTheCampaign(SemesterReport report) => report.Plan.Id is null ? " cuộc vận động" : string.Empty;

    private static string Name(SemesterReport report) => Phrases.Uncapitalized(ReportNames.Title(report));
}
