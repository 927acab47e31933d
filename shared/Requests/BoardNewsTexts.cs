using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>The words of the Board's letter about new requests.</summary>
internal static class BoardNewsTexts
{
    public const string Button = "Xem trang của Ban Chỉ đạo";
    public const string Title = "Việc mới xin ý kiến, xin gia hạn";

    // Mail programs cut letters longer than about 100 KB.
    private const int MaxItems = 20;
    private const int MaxWords = 600;

    // The post, not the name: a subject is read over shoulders and on locked screens.
    public static string Subject(BoardNewsModel model)
    {
        var mark = LetterPhrases.SubjectPrefix(model.School);
        if (model.Items is not [var item])
        {
            return $"{mark} Để biết: {model.Items.Length} việc mới xin ý kiến hoặc xin gia hạn";
        }

        var what = item.Request switch
        {
            { IsOwnDecision: true, AskedUntil: { } until } => $"Trưởng ban dời hạn đến {Phrases.Day(until)}",
            { Kind: RequestKind.Extension, AskedUntil: { } until } => $"có đề nghị gia hạn đến {Phrases.Day(until)}",
            { Kind: RequestKind.Helper } => "có đề nghị cử thêm người",
            { Kind: RequestKind.Reassign } => "có đề nghị giao cho người khác",
            _ => "có khó khăn mới",
        };
        var activity = CleanText.Shorten(CleanText.Line(item.ActivityText), 70);
        return $"{mark} Để biết: {what}: {activity} ({CleanText.Shorten(CleanText.Line(item.Reporter.Title), 60)})";
    }

    public static string Lead(BoardNewsModel model) =>
        $"Từ thư trước đến nay có {model.Items.Length} việc trong kế hoạch của nhà trường gặp khó khăn, xin gia hạn{Helper(model)} "
        + "hoặc được dời hạn. "
        + $"Thư này để {model.You} nắm thông tin; {model.You} không phải trả lời.";

    private static string Helper(BoardNewsModel model) =>
        (model.Items.Any(item => item.Request.AsksHelper) ? $", {Phrases.Uncapitalized(DirectiveWords.Name(RequestKind.Helper))}" : "")
        + (model.Items.Any(item => item.Request.Kind == RequestKind.Reassign)
            ? $", được {Phrases.Uncapitalized(DirectiveWords.Name(RequestKind.Reassign))}"
            : "");

    public static IEnumerable<BoardNewsItem> Shown(BoardNewsModel model) => model.Items.Take(MaxItems);

    /// <summary>Says how many items the letter has no room for; null for none.</summary>
    public static string? More(BoardNewsModel model) => model.Items.Length > MaxItems
        ? $"Còn {model.Items.Length - MaxItems} việc khác, xin {model.You} xem trên trang của Ban Chỉ đạo."
        : null;

    /// <summary>The reporter's words, as much of them as the letter has room for.</summary>
    public static string Words(BoardNewsItem item) => CleanText.Shorten(item.Statement.Said, MaxWords);

    public static IReadOnlyList<(string Label, string Value)> Facts(BoardNewsItem item) =>
    [
        ("Người phụ trách", Phrases.Person(item.Reporter)),
        ("Nội dung", DirectiveWords.Asks(item.Request)),
        ("Gửi lúc", Phrases.Moment(item.Statement.Received) + (item.Times > 1 ? $" (đã gửi {item.Times} lần)" : "")),
        ("Hạn", Phrases.DayInWeek(item.Assignment.Due) + DueBefore(item)),
        ("Tình hình", State(item)),
    ];

    public static Tone Tone(BoardNewsItem item) =>
        item.Request.IsWaiting && item.Request.Kind == RequestKind.Difficulty ? Letters.Tone.Last : Letters.Tone.Soon;

    public static string Why(BoardNewsModel model) =>
        $"{model.YouAtStart} nhận thư này vì là {RoleTexts.Name(model.Recipient.Role)}: khó khăn và việc xin gia hạn được báo "
        + "cho Ban Chỉ đạo trong một thư vào sáng ngày làm việc kế tiếp. Người có trách nhiệm cho ý kiến nhận thư riêng.";

    public static string Text(BoardNewsModel model)
    {
        var text = PlainText.To(model.School, model.Recipient).Paragraph(Lead(model));
        foreach (var item in Shown(model))
        {
            text.Paragraph([CleanText.Line(item.ActivityText), .. Facts(item).Select(f => $"{f.Label}: {f.Value}")]);
            if (item.Statement.Said.Length > 0)
            {
                text.Quote(Words(item));
            }
        }

        if (More(model) is { } more)
        {
            text.Paragraph(more);
        }

        return text.Button(Button, model.BoardLink).Paragraph(Why(model)).Sign(model.School, model.Year);
    }

    private static string DueBefore(BoardNewsItem item) => item.Assignment.Due == item.Assignment.OriginalDue
        ? ""
        : $" (hạn ban đầu {Phrases.Day(item.Assignment.OriginalDue)})";

    private static string State(BoardNewsItem item) => item switch
    {
        { Request.IsOwnDecision: true } => "Trưởng ban đã quyết định",
        { Request.Directive: { } given, Author: { } author } =>
            $"Đã có ý kiến của {Phrases.Person(author)}: {DirectiveWords.Outcome(given)}",
        { Request: { State: RequestState.Withdrawn, IsLapsed: false } } => "Người phụ trách đã báo hoàn thành",
        { Asked: { } asked } => $"Đang chờ ý kiến của {Phrases.Person(asked)}",
        _ => DirectiveWords.State(item.Request),
    };
}
