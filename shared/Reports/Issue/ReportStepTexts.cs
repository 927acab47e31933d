using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The texts of the letters after the issue and after the number of a report.</summary>
internal static class ReportStepTexts
{
    public static string Title(ReportStepModel model) => model switch
    {
        { Correction: { } correction } =>
            $"{Name(model)}: {Phrases.Uncapitalized(ReportCorrectionTexts.Title(correction))}",
        { Copy: { } copy } => $"{Name(model)}: số {ReportNames.Numbered(copy.Number, model.Report.School)}",
        _ => $"{Name(model)} đã ban hành, chờ số và bản đã ký",
    };

    public static string Subject(ReportStepModel model) => $"{LetterPhrases.SubjectPrefix(model.Report.School)} {Title(model)}";

    public static string Lead(ReportStepModel model) => model switch
    {
        { Correction: { } correction } =>
            $"{CleanText.Line(correction.Name)} đã ban hành đính chính số {correction.Number} của {Named(model)} lúc "
            + $"{Phrases.Moment(correction.Issued)}. Báo cáo đã ban hành giữ nguyên. {ReportCorrectionTexts.Why(model.Report)}",
        { Copy: { } copy } =>
            $"{Phrases.Capitalized(Named(model))} đã ban hành, "
            + $"số {ReportNames.Numbered(copy.Number, model.Report.School)}, ngày {Phrases.Day(copy.Day)}. "
            + (model.Files.IsEmpty
                ? "Bản đã ký lớn nên không gửi kèm; xin mở trên trang của Ban Chỉ đạo."
                : "Bản đã ký được gửi kèm thư này."),
        _ =>
            $"{CleanText.Line(model.Issue.Name)} đã ban hành {Named(model)} lúc {Phrases.Moment(model.Issue.Issued)}. "
            + $"Xin {model.You} lấy số, ghi số và ngày văn bản trên trang báo cáo, tải tệp Word, in và trình ký, "
            + "rồi gửi bản đã ký (PDF) lên trang đó. Khi ấy bản đã ký được chuyển cho từng thành viên Ban Chỉ đạo.",
    };

    /// <summary>What a correction changes, a line for each activity; empty in a letter about something else.</summary>
    public static IReadOnlyList<string> Changes(ReportStepModel model) =>
        [.. model.Correction?.Activities.Select(ReportCorrectionTexts.Line) ?? []];

    public static string? Attached(ReportStepModel model) => model.Files.IsEmpty
        ? null
        : LetterPhrases.Attached(model.Files);

    /// <summary>What the copy is known by, for who wants to compare it later; null when there is none.</summary>
    public static string? Mark(ReportStepModel model) => model.Copy is { } copy ? CopyMark(copy) : null;

    public static string CopyMark(SignedCopy copy) => $"Mã kiểm tra của tệp (SHA-256): {copy.Sha256}";

    public static string Button(ReportStepModel model) =>
        model is { Copy: null, Correction: null } ? "Ghi số và ngày"
        : model.LeadsToReport ? "Mở trang báo cáo" : "Xem trang của Ban Chỉ đạo";

    public static string Text(ReportStepModel model)
    {
        var text = PlainText.To(model.Report.School, model.Recipient).Paragraph(Lead(model));
        if (Changes(model) is { Count: > 0 } changes)
        {
            text.Paragraph(changes.Select(change => $"- {change}"));
        }

        foreach (var line in new[] { Attached(model), Mark(model) }.OfType<string>())
        {
            text.Paragraph(line);
        }

        return text.Button(Button(model), model.Link).Sign(model.Report.School, model.Report.Plan.Year);
    }

    private static string Named(ReportStepModel model) =>
        $"{Phrases.Uncapitalized(Name(model))} năm học {model.Report.Plan.Year}";

    private static string Name(ReportStepModel model) => ReportNames.Title(model.Report);
}
