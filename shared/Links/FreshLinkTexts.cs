using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Links;

/// <summary>The words of the letter that brings a new link.</summary>
internal static class FreshLinkTexts
{
    private const string NotYou =
        "Nếu thầy/cô không yêu cầu, xin bỏ qua thư này: "
        + "liên kết mới chỉ được gửi vào hộp thư của thầy/cô, không ai khác nhận được.";

    private const string UseThisOne = "vì liên kết cũ không còn mở được. Xin thầy/cô dùng liên kết mới dưới đây.";

    private const string KeepIt =
        "Các liên kết đã gửi trước đây không còn mở được. Xin không chuyển tiếp thư này: "
        + "người có liên kết có thể mở trang và trả lời thay thầy/cô. Nếu cần biết lý do, xin hỏi thư ký Ban Chỉ đạo của trường.";

    public static string Advice(FreshLinkModel model) => model.Ended ? KeepIt : NotYou;

    public static string Title(FreshLinkModel model) =>
        model.ToRequest ? "Liên kết mới đến trang cho ý kiến"
        : model.ToBoard ? "Liên kết mới đến trang của Ban Chỉ đạo"
        : $"Liên kết mới cho phần việc {Phrases.Month(model.Month)}";

    public static string Button(FreshLinkModel model) =>
        model.ToRequest ? "Mở trang cho ý kiến"
        : model.ToBoard ? "Xem trang của Ban Chỉ đạo"
        : "Mở trang phần việc";

    public static string Subject(FreshLinkModel model) => $"{LetterPhrases.SubjectPrefix(model.School)} {Title(model)}";

    public static string Lead(FreshLinkModel model)
    {
        if (model.Ended)
        {
            return EndedLead(model);
        }

        if (model.ToRequest)
        {
            return $"Vừa có yêu cầu gửi lại liên kết đến một việc xin ý kiến của thầy/cô, {UseThisOne}";
        }

        var page = PageOf(model);
        if (model.InsteadOf is { } other)
        {
            return $"Vừa có yêu cầu gửi lại liên kết {page} mà thầy/cô đang nhận thay {Phrases.Person(other)}, {UseThisOne} "
                + "Nội dung đã gửi vẫn được giữ nguyên.";
        }

        return model.ToBoard
            ? $"Vừa có yêu cầu gửi lại liên kết {page}, {UseThisOne}"
            : $"Vừa có yêu cầu gửi lại liên kết {page} của thầy/cô, {UseThisOne} Nội dung thầy/cô đã gửi vẫn được giữ nguyên.";
    }

    private static string EndedLead(FreshLinkModel model) =>
        $"Nhà trường vừa đổi liên kết {PageOf(model)}{OwnerOf(model)}. Xin thầy/cô dùng liên kết mới dưới đây."
        + (model.ToBoard ? "" : " Những gì đã trả lời vẫn còn nguyên.");

    private static string PageOf(FreshLinkModel model) =>
        model.ToBoard ? "đến trang của Ban Chỉ đạo" : $"đến trang phần việc {Phrases.Month(model.Month)}";

    private static string OwnerOf(FreshLinkModel model) =>
        model.InsteadOf is { } other ? $" mà thầy/cô đang nhận thay {Phrases.Person(other)}"
        : model.ToBoard ? "" : " của thầy/cô";

    public static string Text(FreshLinkModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Button(Button(model), model.Link)
            .Paragraph(Advice(model))
            .Sign(model.School, model.Month.SchoolYear);
}
