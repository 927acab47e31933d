using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>The words of the letter that brings the answer to a request.</summary>
internal static class DirectiveTexts
{
    public static string Title(DirectiveModel model) => (model.Directive.Kind, model.Request.Kind) switch
    {
        (DirectiveKind.Reassigned, _) => !model.ToHelper ? "Đã giao việc cho người khác"
            : model.ComesBack ? "Giao lại việc"
            : "Giao việc",
        _ when model.ToHelper => "Cử phối hợp",
        (DirectiveKind.NewDate, _) when model.Request.AskedUntil is null => $"Dời hạn đến {Phrases.Day(NewDue(model))}",
        (DirectiveKind.NewDate, _) => $"Đồng ý gia hạn đến {Phrases.Day(NewDue(model))}",
        (DirectiveKind.Refusal, RequestKind.Extension) => "Không đồng ý gia hạn",
        (DirectiveKind.Refusal, RequestKind.Helper) => "Không cử thêm người",
        (DirectiveKind.Refusal, RequestKind.Reassign) => "Việc vẫn do người phụ trách thực hiện",
        (DirectiveKind.Refusal, _) => "Không đồng ý với đề nghị",
        _ when model is { Helper: not null, Directive.Text.Length: 0 } => "Cử người phối hợp",
        _ => "Ý kiến chỉ đạo",
    };

    public static string Subject(DirectiveModel model) =>
        $"{LetterPhrases.SubjectPrefix(model.School)} {Title(model)}: {CleanText.Shorten(CleanText.Line(model.ActivityText), 80)}";

    public static string Lead(DirectiveModel model)
    {
        if (model is { ToHelper: true, Directive.Kind: DirectiveKind.Reassigned })
        {
            return $"{Phrases.Person(model.Author)} " + (model.ComesBack
                ? $"giao lại cho {model.You} một việc trong kế hoạch {Phrases.Month(model.Month)} mà {model.You} đã phụ trách trước "
                    + $"{Phrases.Person(model.Reporter)}. "
                : $"giao cho {model.You} một việc trong kế hoạch {Phrases.Month(model.Month)}, "
                    + $"trước đây do {Phrases.Person(model.Reporter)} phụ trách. ")
                + $"Hạn của {model.You} là {Phrases.DayInWeek(NewDue(model))}. "
                + $"Mong {model.You} thực hiện và trả lời khi có kết quả.";
        }

        if (model.ToHelper)
        {
            return $"{Phrases.Person(model.Author)} cử {model.You} phối hợp với {Phrases.Person(model.Reporter)} trong một việc của "
                + $"kế hoạch {Phrases.Month(model.Month)}. " + (model.HelperAnswers
                    ? $"Kết quả phối hợp, xin {model.You} ghi vào câu trả lời của mình về việc này."
                    : $"{model.YouAtStart} không phải trả lời và không bị nhắc; khi có kết quả, "
                        + $"có thể gửi minh chứng qua trang của {model.You}.");
        }

        var asked = model.ToReporter ? $"{model.You}" : Phrases.Person(model.Reporter);
        var about = model.Request.Kind == RequestKind.Difficulty
            ? $"khó khăn {asked} đã báo"
            : $"việc {asked} {Phrases.Uncapitalized(DirectiveWords.Name(model.Request.Kind))}";
        return $"{Phrases.Person(model.Author)} đã cho ý kiến về {about} trong kế hoạch {Phrases.Month(model.Month)}. {Outcome(model)}"
            + (model is { Helper: { } helper, Directive.Kind: not DirectiveKind.Reassigned }
                ? $" {Phrases.Person(helper)} được cử phối hợp trong việc này."
                : "");
    }

    public static string Heading(DirectiveModel model) => model.Directive.Kind == DirectiveKind.Refusal ? "Lý do" : "Ý kiến";

    public static IReadOnlyList<(string Label, string Value)> Facts(DirectiveModel model) =>
    [
        ("Việc", CleanText.Line(model.ActivityText)),
        ("Hạn", Phrases.DayInWeek(model.Directive.Kind == DirectiveKind.Reassigned ? NewDue(model) : model.Due)),
        .. model.Due == model.OriginalDue ? Array.Empty<(string, string)>() : [("Hạn ban đầu", Phrases.DayInWeek(model.OriginalDue))],
        .. model is { ToHelper: true, Directive.Kind: not DirectiveKind.Reassigned }
            ? [("Người phụ trách", Phrases.Person(model.Reporter))]
            : Array.Empty<(string, string)>(),
        ("Người cho ý kiến", Phrases.Person(model.Author)),
        .. model is { Helper: { } helper, ToHelper: false }
            ? [(DirectiveWords.Named(model.Directive.Kind), Phrases.Person(helper))]
            : Array.Empty<(string, string)>(),
        .. model.Substitute is { } substitute ? [("Người trả lời thay", Phrases.Person(substitute))] : Array.Empty<(string, string)>(),
        ("Lúc", Phrases.Moment(model.Directive.Given)),
    ];

    public static Tone Tone(DirectiveModel model) => model.Directive.Kind switch
    {
        DirectiveKind.Refusal => Letters.Tone.Alarm,
        DirectiveKind.NewDate or DirectiveKind.Reassigned => Letters.Tone.Good,
        _ => Letters.Tone.Calm,
    };

    public static string Button(DirectiveModel model) => model switch
    {
        { ToReporter: true } or { ToHelper: true, Directive.Kind: DirectiveKind.Reassigned } => $"Mở trang trả lời của {model.You}",
        { ToHelper: true } => $"Mở trang của {model.You}",
        _ => "Xem nội dung",
    };

    public static string Why(DirectiveModel model) => Reason(model) + model.Event switch
    {
        null => "",
        _ when model.ToHelper => $" Tệp lịch kèm theo thư có hạn này, để {model.You} lưu vào lịch của mình nếu cần.",
        { IsDone: true } => $" Nếu {model.You} đã lưu hạn của việc này vào lịch của mình, xin mở tệp lịch kèm theo thư để xóa hạn đó.",
        _ => $" Nếu {model.You} đã lưu hạn cũ vào lịch của mình, xin mở tệp lịch kèm theo thư để lịch theo hạn mới.",
    };

    public static string Text(DirectiveModel model)
    {
        var text = PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Facts(model).Select(f => $"{f.Label}: {f.Value}"));
        if (model.Directive.Text.Length > 0)
        {
            text.Paragraph($"{Heading(model)}:").Quote(model.Directive.Text);
        }

        return text.Button(Button(model), model.Link).Paragraph(Why(model)).Sign(model.School, model.Month.SchoolYear);
    }

    private static string Outcome(DirectiveModel model) => model.Directive.Kind switch
    {
        DirectiveKind.NewDate when model.Request.AskedUntil is { } asked && asked != NewDue(model) =>
            $"Hạn được đề nghị là {Phrases.Day(asked)}; hạn mới là {Phrases.DayInWeek(NewDue(model))}. "
                + "Từ nay thư nhắc được gửi theo hạn mới.",
        DirectiveKind.NewDate => $"Hạn mới là {Phrases.DayInWeek(NewDue(model))}. Từ nay thư nhắc được gửi theo hạn mới.",
        DirectiveKind.Reassigned => $"Từ nay {Phrases.Person(model.Helper!)} phụ trách việc này"
            + (model.ToReporter ? $"; {model.You} không cần trả lời nữa." : "."),
        DirectiveKind.Refusal => $"Đề nghị không được chấp thuận; hạn vẫn là {Phrases.DayInWeek(model.Due)}.",
        _ => $"Hạn vẫn là {Phrases.DayInWeek(model.Due)}.",
    };

    private static string Reason(DirectiveModel model) =>
        model is { Directive.Kind: DirectiveKind.Reassigned, ToHelper: true } ? $"{model.YouAtStart} nhận thư này vì được giao việc."
        : model is { Directive.Kind: DirectiveKind.Reassigned, ToReporter: true }
        ? $"{model.YouAtStart} nhận thư này vì đã đề nghị giao việc này cho người khác."
        : model.ToHelper
        ? $"{model.YouAtStart} nhận thư này vì được cử phối hợp; {Phrases.Person(model.Reporter)} vẫn là người trả lời về việc này."
        : model.ToReporter
        ? $"{When(model)} {model.You} mở trang trả lời và chọn "
            + $"“{StatusTexts.Name(ReplyKind.Done, model.Work)}”. "
            + (model.Request.Kind == RequestKind.Reassign
                ? $"Nếu còn vướng, {model.You} có thể báo khó khăn."
                : $"Nếu vẫn còn vướng, {model.You} có thể báo khó khăn lần nữa.")
        : $"{model.YouAtStart} nhận thư này vì trước đó đã được hỏi ý kiến về việc này; nay việc đã có ý kiến, "
            + $"{model.You} không phải trả lời nữa.";

    private static string When(DirectiveModel model) =>
        model.Work.IsFinished ? "Khi việc xong, xin"
        : VietnamTime.DateOf(model.Directive.Given) > NewDue(model) ? "Xin"
        : "Đến ngày xác nhận, xin";

    private static DateOnly NewDue(DirectiveModel model) => model.Directive.NewDue ?? model.Due;
}
