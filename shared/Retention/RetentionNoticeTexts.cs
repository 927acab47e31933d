using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Retention;

/// <summary>The words of the letter that says what is removed, and when.</summary>
internal static class RetentionNoticeTexts
{
    public const string Button = "Xem hoặc đổi ngày xoá";

    public static string Title(RetentionNoticeModel model) =>
        $"Từ ngày {Phrases.Day(model.Day)} sẽ xoá {RetentionTexts.Name(model.Part.Key.Kind)} năm học {model.Part.Key.Year}";

    public static string Subject(RetentionNoticeModel model) => $"{LetterPhrases.SubjectPrefix(model.School)} {Title(model)}";

    public static string Lead(RetentionNoticeModel model) =>
        $"Hết thời hạn lưu giữ, từ {Phrases.DayInWeek(model.Day)} hệ thống sẽ xoá của năm học {model.Part.Key.Year}: "
        + $"{RetentionTexts.Contents(model.Part.Key.Kind)}. Đã xoá thì không lấy lại được.";

    public static string Kept(RetentionNoticeModel model) => $"Còn giữ lại: {RetentionTexts.Kept(model.Part.Key.Kind)}.";

    public static string Origin(RetentionNoticeModel model) => model.Part.SetBy is null
        ? "Ngày này tính theo thời hạn mặc định của phần mềm, chưa có ai đặt ngày khác."
        : "Ngày này do người của trường đặt tại bàn làm việc.";

    public static string Advice(RetentionNoticeModel model) =>
        $"Nếu trường còn cần, xin {model.You} đặt ngày khác tại bàn làm việc trước ngày {Phrases.Day(model.Day)}. "
        + $"Nếu không cần giữ thêm, {model.You} không phải làm gì.";

    public static string Text(RetentionNoticeModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Kept(model))
            .Paragraph(Origin(model))
            .Paragraph(Advice(model))
            .Paragraph($"{Button}:", LetterLink.Check(model.Link))
            .Sign(model.School, model.Part.Key.Year);
}
