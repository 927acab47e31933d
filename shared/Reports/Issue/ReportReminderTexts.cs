using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Reports.Wording;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>The texts of the letter that reminds of a report.</summary>
internal static class ReportReminderTexts
{
    public const string Button = "Mở trang báo cáo";

    public static string Title(ReportReminderModel model) => model.Reminder switch
    {
        ReportReminder.LastCall => $"{Name(model)} cần ban hành trước hết ngày {Phrases.Day(model.Due)}",
        ReportReminder.Overdue => $"{Name(model)} chưa ban hành, hạn là ngày {Phrases.Day(model.Due)}",
        _ => $"{Name(model)} đã ban hành, chưa có bản đã ký",
    };

    public static string Subject(ReportReminderModel model) => $"{LetterPhrases.SubjectPrefix(model.Report.School)} {Title(model)}";

    public static string Lead(ReportReminderModel model) => $"{State(model)} {Ask(model)}";

    public static string Text(ReportReminderModel model) =>
        PlainText.To(model.Report.School, model.Recipient)
            .Paragraph(Lead(model))
            .Button(Button, model.Link)
            .Sign(model.Report.School, model.Report.Plan.Year);

    private static string State(ReportReminderModel model) => model switch
    {
        { Reminder: ReportReminder.CopyMissing, Progress: { Issue: { } issue, Number: { } number } } =>
            $"{Named(model)} được {CleanText.Line(issue.Name)} ban hành ngày {Phrases.Day(Calendar.VietnamTime.DateOf(issue.Issued))}, "
            + $"số {ReportNames.Numbered(number.Number, model.Report.School)}, nhưng chưa có bản đã ký trên trang báo cáo.",
        { Reminder: ReportReminder.CopyMissing, Progress.Issue: { } issue } =>
            $"{Named(model)} được {CleanText.Line(issue.Name)} ban hành ngày {Phrases.Day(Calendar.VietnamTime.DateOf(issue.Issued))}, "
            + "nhưng chưa có số, ngày và bản đã ký trên trang báo cáo.",
        { Reminder: ReportReminder.Overdue } =>
            $"{Named(model)} chưa được ban hành; hạn là {Phrases.DayInWeek(model.Due)}.",
        _ => $"{Named(model)} còn là dự thảo; hạn ban hành là {Phrases.DayInWeek(model.Due)}.",
    };

    private static string Ask(ReportReminderModel model) => model switch
    {
        { MayAct: false } => $"Thư này gửi để {model.You} biết.",
        { Reminder: ReportReminder.CopyMissing, Progress.Number: null } =>
            $"Xin {model.You} ghi số và ngày, trình ký, rồi gửi bản đã ký (PDF) lên trang báo cáo để chuyển cho Ban Chỉ đạo.",
        { Reminder: ReportReminder.CopyMissing } =>
            $"Xin {model.You} gửi bản đã ký (PDF) lên trang báo cáo để chuyển cho Ban Chỉ đạo.",
        _ => $"Kính mời {model.You} xem lại và ban hành trên trang báo cáo.",
    };

    private static string Named(ReportReminderModel model) => $"{Name(model)} năm học {model.Report.Plan.Year}";

    private static string Name(ReportReminderModel model) => ReportNames.Title(model.Report);
}
