using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk;

/// <summary>The words of the letter to sign in with.</summary>
internal static class SignInTexts
{
    public const string Title = "Đăng nhập bàn làm việc";
    public const string Button = "Mở trang đăng nhập";
    public const string CodeLabel = "Mã đăng nhập";

    public static string Subject(SignInModel model) =>
        $"{LetterPhrases.SubjectPrefix(model.School)} {Title}, yêu cầu lúc {Phrases.Moment(model.Asked)}";

    public static string Lead(SignInModel model) =>
        $"Lúc {Phrases.Moment(model.Asked)} có yêu cầu đăng nhập bàn làm việc bằng địa chỉ thư này. "
        + $"Nếu là {model.You}, xin mở liên kết dưới đây trên chính trình duyệt vừa yêu cầu.";

    public static string OtherDevice(SignInModel model) =>
        $"Nếu {model.You} đọc thư trên máy khác, xin nhập mã này vào trang đang chờ trên máy vừa yêu cầu:";

    public const string Once = "Liên kết và mã dùng được một lần, trong 15 phút kể từ lúc yêu cầu.";

    public static string NotYou(SignInModel model) =>
        $"Nếu {model.You} không yêu cầu, xin bỏ qua thư này: không có thư này thì không ai đăng nhập được. "
        + "Xin không đọc mã cho bất kỳ ai, kể cả người tự nhận là của nhà trường.";

    public static string Text(SignInModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Button(Button, model.Link)
            .Paragraph(OtherDevice(model), model.Code)
            .Paragraph(Once)
            .Paragraph(NotYou(model))
            .Sign(model.School, model.Year);
}
