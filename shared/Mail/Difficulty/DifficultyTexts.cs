using BinhHoa2.Shared.Mail.Wording;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Mail.Difficulty;

/// <summary>The words of the letter that tells the Board of a difficulty.</summary>
internal static class DifficultyTexts
{
    public const string Title = "Có khó khăn cần ý kiến chỉ đạo";
    public const string ReasonHeading = "Lý do người phụ trách nêu";
    public const string Button = "Xem trang của Ban Chỉ đạo";

    // The post, not the name: a subject is read over shoulders and on locked screens.
    public static string Subject(DifficultyModel model) =>
        $"{Say.Mark(model.School)} Khó khăn cần ý kiến chỉ đạo: {SafeText.Shorten(SafeText.Line(model.ActivityText), 70)} ({SafeText.Shorten(SafeText.Line(model.Reporter.Title), 60)})";

    public static string Lead(DifficultyModel model) =>
        $"{Say.Person(model.Reporter)} vừa báo gặp khó khăn khi thực hiện một việc trong kế hoạch {Say.Month(model.Month)} của nhà trường. Theo mục VI của kế hoạch, khó khăn phát sinh được báo cáo để Ban Chỉ đạo kịp thời cho ý kiến.";

    public static IReadOnlyList<(string Label, string Value)> Facts(DifficultyModel model) =>
    [
        ("Việc", SafeText.Line(model.ActivityText)),
        ("Hạn", Say.DayInWeek(model.Due)),
        ("Người báo", Say.Person(model.Reporter)),
        ("Báo lúc", Say.Moment(model.Reported)),
    ];

    public static string Why(StaffMember recipient) =>
        $"Thầy/cô nhận thư này vì là {Say.Role(recipient.Role)}: mọi khó khăn được báo ngay đến toàn Ban.";

    public static string Text(DifficultyModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Facts(model).Select(f => $"{f.Label}: {f.Value}"))
            .Paragraph($"{ReasonHeading}:")
            .Quote(model.Reason)
            .Button(Button, model.BoardLink)
            .Paragraph(Why(model.Recipient))
            .Sign(model.School, model.Month.SchoolYear);
}
