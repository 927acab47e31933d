using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>The words of the letter about a difficulty, a wish for a later day, or the Chair's own new date.</summary>
internal static class DifficultyTexts
{
    public const string Button = "Xem trang của Ban Chỉ đạo";
    public const string NoReason = "(Người phụ trách không ghi thêm lý do.)";

    public static string Title(DifficultyModel model) =>
        IsDecided(model) ? "Trưởng ban quyết định dời hạn" : model.IsWish ? "Có việc xin gia hạn" : "Có khó khăn cần ý kiến chỉ đạo";

    // The post, not the name: a subject is read over shoulders and on locked screens.
    public static string Subject(DifficultyModel model)
    {
        var what = IsDecided(model) ? $"Trưởng ban dời hạn đến {Phrases.Day(model.Until!.Value)}"
            : model.IsWish ? $"Để biết, xin gia hạn đến {Phrases.Day(model.Until!.Value)}"
            : "Khó khăn cần ý kiến chỉ đạo";
        var activity = CleanText.Shorten(CleanText.Line(model.ActivityText), 70);
        var post = CleanText.Shorten(CleanText.Line(model.Reporter.Title), 60);
        return $"{LetterPhrases.SubjectPrefix(model.School)} {what}: {activity} ({post})";
    }

    public static string Lead(DifficultyModel model)
    {
        var who = Phrases.Person(model.Reporter);
        var plan = $"trong kế hoạch {Phrases.Month(model.Month)} của nhà trường";
        return IsDecided(model)
            ? $"{who} dời hạn một việc do mình phụ trách {plan} đến {Phrases.DayInWeek(model.Until!.Value)}. "
                + "Đây là quyết định của chính Trưởng ban; thư này để thầy/cô nắm thông tin và phối hợp, thầy/cô không phải trả lời."
            : model.IsWish
            ? $"{who} xin gia hạn đến {Phrases.DayInWeek(model.Until!.Value)} một việc {plan}. "
                + "Thư này để thầy/cô nắm thông tin; thầy/cô không phải trả lời."
            : $"{who} vừa báo gặp khó khăn khi thực hiện một việc {plan}. "
                + "Theo mục VI của kế hoạch, khó khăn phát sinh được báo cáo để Ban Chỉ đạo kịp thời cho ý kiến.";
    }

    public static IReadOnlyList<(string Label, string Value)> Facts(DifficultyModel model) => IsDecided(model)
        ?
        [
            ("Việc", CleanText.Line(model.ActivityText)),
            ("Hạn mới", Phrases.DayInWeek(model.Until!.Value)),
            ("Hạn ban đầu", Phrases.DayInWeek(model.OriginalDue ?? model.Due)),
            ("Người quyết định", Phrases.Person(model.Reporter)),
            ("Lúc", Phrases.Moment(model.Reported)),
        ]
        :
        [
            ("Việc", CleanText.Line(model.ActivityText)),
            ("Hạn", Phrases.DayInWeek(model.Due)),
            .. model.Until is { } until ? [("Xin gia hạn đến", Phrases.DayInWeek(until))] : Array.Empty<(string, string)>(),
            (model.IsWish ? "Người xin" : "Người báo", Phrases.Person(model.Reporter)),
            (model.IsWish ? "Gửi lúc" : "Báo lúc", Phrases.Moment(model.Reported)),
            .. model is { IsWish: true, Asked: { } asked }
                ? [("Đang chờ ý kiến của", Phrases.Person(asked))]
                : Array.Empty<(string, string)>(),
        ];

    public static string ReasonHeading(DifficultyModel model) => IsDecided(model) ? "Lý do Trưởng ban nêu" : "Lý do người phụ trách nêu";

    public static string Reason(DifficultyModel model) =>
        model.Reason.Length > 0 ? model.Reason : IsDecided(model) ? "(Trưởng ban không ghi thêm lý do.)" : NoReason;

    public static Tone Tone(DifficultyModel model) => model.IsWish ? Letters.Tone.Soon : Letters.Tone.Last;

    public static string Why(DifficultyModel model) =>
        $"Thầy/cô nhận thư này vì là {RoleTexts.Name(model.Recipient.Role)}: "
        + $"mọi {(model.IsWish ? "việc xin gia hạn hoặc dời hạn" : "khó khăn")} được báo ngay đến toàn Ban.";

    public static string Text(DifficultyModel model) =>
        PlainText.To(model.School, model.Recipient)
            .Paragraph(Lead(model))
            .Paragraph(Facts(model).Select(f => $"{f.Label}: {f.Value}"))
            .Paragraph($"{ReasonHeading(model)}:")
            .Quote(Reason(model))
            .Button(Button, model.BoardLink)
            .Paragraph(Why(model))
            .Sign(model.School, model.Month.SchoolYear);

    private static bool IsDecided(DifficultyModel model) => model is { IsWish: true, Request.IsOwnDecision: true };
}
