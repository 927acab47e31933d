using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Links;

/// <summary>The words of the letter that brings a new link.</summary>
internal static class FreshLinkTexts
{
    private static string NotYou(FreshLinkModel model) =>
        $"Nếu {model.You} không yêu cầu, xin bỏ qua thư này: "
        + $"liên kết mới chỉ được gửi vào hộp thư của {model.You}, không ai khác nhận được.";

    private static string UseThisOne(FreshLinkModel model) =>
        $"vì liên kết cũ không còn mở được. Xin {model.You} dùng liên kết mới dưới đây.";

    private static string KeepIt(FreshLinkModel model) =>
        "Các liên kết đã gửi trước đây không còn mở được. Xin không chuyển tiếp thư này: "
        + $"người có liên kết có thể mở trang và trả lời thay {model.You}. Nếu cần biết lý do, xin hỏi thư ký Ban Chỉ đạo của trường.";

    public static string Advice(FreshLinkModel model) => model.Ended ? KeepIt(model) : NotYou(model);

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
            return $"Vừa có yêu cầu gửi lại liên kết đến một việc xin ý kiến của {model.You}, {UseThisOne(model)}";
        }

        var page = PageOf(model);
        if (model.InsteadOf is { } other)
        {
            return $"Vừa có yêu cầu gửi lại liên kết {page} mà {model.You} đang nhận thay {Phrases.Person(other)}, {UseThisOne(model)} "
                + "Nội dung đã gửi vẫn được giữ nguyên.";
        }

        return model.ToBoard
            ? $"Vừa có yêu cầu gửi lại liên kết {page}, {UseThisOne(model)}"
            : $"Vừa có yêu cầu gửi lại liên kết {page} của {model.You}, {UseThisOne(model)} "
                + $"Nội dung {model.You} đã gửi vẫn được giữ nguyên.";
    }

    private static string EndedLead(FreshLinkModel model) =>
        $"Nhà trường vừa đổi liên kết {PageOf(model)}{OwnerOf(model)}. Xin {model.You} dùng liên kết mới dưới đây."
        + (model.ToBoard ? "" : " Những gì đã trả lời vẫn còn nguyên.");

    private static string PageOf(FreshLinkModel model) =>
        model.ToBoard ? "đến trang của Ban Chỉ đạo" : $"đến trang phần việc {Phrases.Month(model.Month)}";

    private static string OwnerOf(FreshLinkModel model) =>
        model.InsteadOf is { } other ? $" mà {model.You} đang nhận thay {Phrases.Person(other)}"
        : model.ToBoard ? "" : $" của {model.You}";

    public static string Text(FreshLinkModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Button(Button(model), model.Link)
            .Paragraph(Advice(model))
            .Sign(model.School, model.Month.SchoolYear);
}
