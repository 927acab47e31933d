using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>How pages name requests and answers.</summary>
public static class DirectiveWords
{
    public static string Choice(DirectiveKind kind) => kind switch
    {
        DirectiveKind.Guidance => "Cho ý kiến chỉ đạo, giữ nguyên hạn",
        DirectiveKind.NewDate => "Đồng ý gia hạn, hoặc ấn định hạn mới",
        DirectiveKind.Reassigned => "Giao việc này cho người khác",
        _ => "Không đồng ý (ghi rõ lý do)",
    };

    public static string Outcome(Directive directive) => directive.Kind switch
    {
        DirectiveKind.NewDate => $"Hạn mới: {Phrases.DayInWeek(directive.NewDue!.Value)}",
        DirectiveKind.Refusal => "Không đồng ý",
        DirectiveKind.Reassigned => "Giao việc cho người khác",
        _ => "Ý kiến chỉ đạo",
    };

    /// <summary>The author of an answer, and the substitute who gave it for them.</summary>
    public static string AuthorOf(Directive directive, Func<StaffId, string> nameOf) =>
        directive.Substitute is { } substitute
            ? $"{nameOf(directive.Author)} ({nameOf(substitute)} trả lời thay)"
            : nameOf(directive.Author);

    /// <summary>What who was named is to the work.</summary>
    public static string Named(DirectiveKind kind) => kind == DirectiveKind.Reassigned ? "Người nhận việc" : "Người phối hợp";

    /// <summary>Who was named to take part in the work or to get it; null for none.</summary>
    public static string? HelperOf(Directive directive, Func<StaffId, string> nameOf) =>
        directive.Helper is { } helper ? nameOf(helper) : null;

    public static string Tone(DirectiveKind kind) => kind switch
    {
        DirectiveKind.NewDate or DirectiveKind.Reassigned => "done",
        DirectiveKind.Refusal => "stuck",
        _ => "doing",
    };

    public static string Name(RequestKind kind) => kind switch
    {
        RequestKind.Extension => "Xin gia hạn",
        RequestKind.Helper => "Xin cử thêm người",
        RequestKind.Reassign => "Đề nghị giao cho người khác",
        _ => "Xin ý kiến chỉ đạo",
    };

    public static string Asks(Request request) => request is { AsksHelper: true, Kind: not RequestKind.Helper }
        ? $"{AsksAtFirst(request)} và {Phrases.Uncapitalized(Name(RequestKind.Helper))}"
        : AsksAtFirst(request);

    private static string AsksAtFirst(Request request) => request switch
    {
        { IsOwnDecision: true, AskedUntil: { } until } => $"Dời hạn đến {Phrases.DayInWeek(until)}",
        { Kind: RequestKind.Extension, AskedUntil: { } until } => $"{Name(RequestKind.Extension)} đến {Phrases.DayInWeek(until)}",
        { AskedUntil: { } until } =>
            $"{Name(request.Kind)} và {Phrases.Uncapitalized(Name(RequestKind.Extension))} đến {Phrases.DayInWeek(until)}",
        _ => Name(request.Kind),
    };

    /// <summary>As <see cref="Asks"/>, in a sentence that begins with the reporter's name.</summary>
    public static string AsksInside(Request request) => Phrases.Uncapitalized(Asks(request));

    public static string State(Request request) => request.State switch
    {
        RequestState.Open => "Đang chờ ý kiến",
        RequestState.Unanswered => "Chưa được trả lời",
        RequestState.Informed => "Đã báo để biết",
        RequestState.Withdrawn when request.IsLapsed => "Việc không còn phải làm theo kế hoạch",
        RequestState.Withdrawn => "Việc đã hoàn thành",
        _ when request.IsOwnDecision => "Trưởng ban tự quyết định",
        _ => "Đã có ý kiến",
    };

    public static string Tone(RequestState state) => state switch
    {
        RequestState.Open => "doing",
        RequestState.Unanswered => "stuck",
        RequestState.Informed => "none",
        _ => "done",
    };
}
