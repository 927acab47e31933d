using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>The words of the letter that asks for an answer to a request.</summary>
internal static class RequestStepTexts
{
    public const string ReasonHeading = "Nội dung người phụ trách nêu";
    public const string NoReason = "(Người phụ trách không ghi thêm lý do.)";

    public static string Title(RequestStepModel model) => (model.Request.Kind, model.Step.ForInformationOnly) switch
    {
        (RequestKind.Extension, false) => $"Xin gia hạn, chờ {model.You} cho ý kiến",
        (RequestKind.Helper, false) => $"{DirectiveWords.Name(RequestKind.Helper)}, chờ {model.You} cho ý kiến",
        (RequestKind.Reassign, false) => $"{DirectiveWords.Name(RequestKind.Reassign)}, chờ {model.You} quyết định",
        (_, false) => $"Xin ý kiến chỉ đạo của {model.You}",
        (RequestKind.Extension, true) => "Trưởng ban cần thêm thời gian",
        (RequestKind.Helper, true) => "Trưởng ban cần thêm người",
        _ => "Trưởng ban gặp khó khăn",
    };

    // The post, not the name: a subject is read over shoulders and on locked screens.
    public static string Subject(RequestStepModel model)
    {
        var activity = CleanText.Shorten(CleanText.Line(model.ActivityText), 70);
        var post = CleanText.Shorten(CleanText.Line(model.Reporter.Title), 60);
        var what = model.Step.ForInformationOnly ? "Để biết"
            : model.Request is { Kind: RequestKind.Extension, AskedUntil: { } until }
                ? $"{DirectiveWords.Name(RequestKind.Extension)} đến {Phrases.Day(until)}"
            : DirectiveWords.Name(model.Request.Kind);
        return $"{LetterPhrases.SubjectPrefix(model.School)} {what}: {activity} ({post})";
    }

    public static string Lead(RequestStepModel model)
    {
        var who = Phrases.Person(model.Reporter);
        var work = $"một việc trong kế hoạch {Phrases.Month(model.Month)}";
        var until = model.Request.AskedUntil is { } day ? Phrases.DayInWeek(day) : null;
        if (model.Step.ForInformationOnly)
        {
            var need = IsWish(model) ? $"cần thêm thời gian, đến {until}, cho {work}"
                : model.Request.Kind == RequestKind.Helper ? $"cần thêm người cho {work}"
                : $"báo gặp khó khăn với {work}";
            return $"{who} {need}. Thư này để {model.You} nắm thông tin; {model.You} không phải trả lời.";
        }

        var extension = until is null ? "" : $"{Wish(RequestKind.Extension)} đến {until}";
        var helper = model.Request.AsksHelper ? $"{Wish(RequestKind.Helper)} phối hợp" : "";
        var what = model.Request.Kind switch
        {
            RequestKind.Helper => Phrases.List([$"{helper} trong {work}", .. Said(extension)]),
            RequestKind.Extension => Phrases.List([$"{extension} {work}", .. Said(helper)]),
            RequestKind.Reassign => $"cho rằng {work} không phải phần việc của mình và {Wish(RequestKind.Reassign)}",
            _ => Phrases.List([$"báo gặp khó khăn với {work}", Wish(RequestKind.Difficulty), .. Said(extension), .. Said(helper)]),
        };
        return $"{who} {what}. Kính mong {model.You} cho ý kiến.";
    }

    public static IReadOnlyList<(string Label, string Value)> Facts(RequestStepModel model) =>
    [
        ("Việc", CleanText.Line(model.ActivityText)),
        ("Hạn", Phrases.DayInWeek(model.Due)),
        .. model.Request.AskedUntil is { } until ? [("Xin gia hạn đến", Phrases.DayInWeek(until))] : Array.Empty<(string, string)>(),
        ("Người xin", Phrases.Person(model.Reporter)),
        ("Gửi lúc", Phrases.Moment(model.Reported)),
        .. model.Step.ForInformationOnly
            ? Array.Empty<(string, string)>()
            : [("Mong có ý kiến", $"trước {Phrases.Moment(model.Step.Until)}")],
    ];

    public static string Button(RequestStepModel model) => model.Step.ForInformationOnly ? "Xem nội dung" : "Mở trang cho ý kiến";

    /// <summary>Why the recipient gets the letter, and what happens without an answer.</summary>
    public static string Why(RequestStepModel model)
    {
        if (model.Step.ForInformationOnly)
        {
            return $"{model.YouAtStart} nhận thư này vì là {RoleTexts.Name(Role.ViceChair)}: "
                + $"việc của Trưởng ban được báo để {model.You} biết và phối hợp.";
        }

        var before = model.Before.IsEmpty ? "cấp phụ trách trực tiếp của người xin"
            : $"cấp kế tiếp, sau khi {string.Join(" và ", model.Before.Select(Phrases.Person))} "
                + "chưa cho ý kiến trong thời hạn một ngày làm việc";
        var after = model.Next is { } next
            ? $"Nếu đến {Phrases.Moment(model.Step.Until)} chưa có ý kiến, việc được chuyển lên {Phrases.Person(next)}; "
                + $"{model.You} vẫn có thể cho ý kiến sau đó."
            : model.IsMonthClosed ? $"{model.YouAtStart} là cấp cuối cùng: việc này chờ ý kiến của {model.You}."
            : $"{model.YouAtStart} là cấp cuối cùng: nếu đến khi chốt tháng vẫn chưa có ý kiến, việc được ghi trong tổng hợp tháng.";
        return $"{model.YouAtStart} nhận thư này vì là {Post(model.Recipient)}, {before}. {after}";
    }

    public static Tone Tone(RequestStepModel model) =>
        model.Request.Kind == RequestKind.Difficulty ? Letters.Tone.Last : Letters.Tone.Soon;

    public static string Reason(RequestStepModel model) => model.Reason.Length == 0 ? NoReason : model.Reason;

    public static string Text(RequestStepModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Facts(model).Select(f => $"{f.Label}: {f.Value}"))
            .Paragraph($"{ReasonHeading}:")
            .Quote(Reason(model))
            .Button(Button(model), model.Link)
            .Paragraph(Why(model))
            .Sign(model.School, model.Month.SchoolYear);

    private static string Post(StaffMember person) =>
        person is { Role: Role.SubjectLead, Group: { } group }
            ? $"{RoleTexts.Name(person.Role)} của {CleanText.Line(group)}"
            : RoleTexts.Name(person.Role);

    private static string Wish(RequestKind kind) => Phrases.Uncapitalized(DirectiveWords.Name(kind));

    private static string[] Said(string wish) => wish.Length == 0 ? [] : [wish];

    private static bool IsWish(RequestStepModel model) => model.Request is { Kind: RequestKind.Extension, AskedUntil: not null };
}
