using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The texts of the letters after the issue and after the number of a report.</summary>
internal static class ReportStepTexts
{
    public static string Title(ReportStepModel model) => model.Number is { } number
        ? $"{Name(model)}: số {ReportNames.Numbered(number.Number, model.Report.School)}"
        : $"{Name(model)} đã ban hành, chờ số và ngày";

    public static string Subject(ReportStepModel model) => $"{LetterPhrases.SubjectPrefix(model.Report.School)} {Title(model)}";

    public static string Lead(ReportStepModel model) => model.Number is { } number
        ? $"{Name(model)} năm học {model.Report.Plan.Year} đã ban hành, "
            + $"số {ReportNames.Numbered(number.Number, model.Report.School)}, ngày {Phrases.Day(number.Day)}. "
            + "Văn bản được gửi kèm thư này."
        : $"{CleanText.Line(model.Issue.Name)} đã ban hành {Phrases.Uncapitalized(Name(model))} năm học {model.Report.Plan.Year} "
            + $"lúc {Phrases.Moment(model.Issue.Issued)}. "
            + $"Xin {model.You} lấy số, ghi số và ngày văn bản trên trang báo cáo, rồi tải tệp Word, in và trình ký.";

    public static string? Attached(ReportStepModel model) => model.Files.IsEmpty
        ? null
        : $"Tệp đính kèm: {Phrases.List([.. model.Files.Select(f => CleanText.Line(f.FileName))])}";

    public static string Button(ReportStepModel model) =>
        model.Number is null ? "Ghi số và ngày" : model.LeadsToReport ? "Mở trang báo cáo" : "Xem trang của Ban Chỉ đạo";

    public static string Text(ReportStepModel model)
    {
        var text = PlainText.To(model.Report.School, model.Recipient).Paragraph(Lead(model));
        if (Attached(model) is { } attached)
        {
            text.Paragraph(attached);
        }

        return text.Button(Button(model), model.Link).Sign(model.Report.School, model.Report.Plan.Year);
    }

    private static string Name(ReportStepModel model) => ReportNames.Title(model.Report.Review);
}
