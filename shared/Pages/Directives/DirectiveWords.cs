using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Pages.Layout;

namespace BinhHoa2.Shared.Pages.Directives;

/// <summary>How pages name requests and answers.</summary>
internal static class DirectiveWords
{
    public static string Choice(DirectiveKind kind) => kind switch
    {
        DirectiveKind.Guidance => "Cho ý kiến chỉ đạo, giữ nguyên hạn",
        DirectiveKind.NewDate => "Đồng ý gia hạn, hoặc ấn định hạn mới",
        _ => "Không đồng ý (ghi rõ lý do)",
    };

    public static string Outcome(Directive directive) => directive.Kind switch
    {
        DirectiveKind.NewDate => $"Hạn mới: {VietnameseText.Weekday(directive.NewDue!.Value)}",
        DirectiveKind.Refusal => "Không đồng ý",
        _ => "Ý kiến chỉ đạo",
    };

    public static string Tone(DirectiveKind kind) => kind switch
    {
        DirectiveKind.NewDate => "done",
        DirectiveKind.Refusal => "stuck",
        _ => "doing",
    };

    public static string Asks(Request request) => request switch
    {
        { Kind: RequestKind.Extension, AskedUntil: { } until } => $"Xin gia hạn đến {VietnameseText.Weekday(until)}",
        { AskedUntil: { } until } => $"Xin ý kiến chỉ đạo và xin gia hạn đến {VietnameseText.Weekday(until)}",
        _ => "Xin ý kiến chỉ đạo",
    };

    /// <summary>As <see cref="Asks"/>, in a sentence that begins with the name of who asks: all begin with “Xin”.</summary>
    public static string AsksInside(Request request) => string.Concat("x", Asks(request).AsSpan(1));

    public static string State(RequestState state) => state switch
    {
        RequestState.Open => "Đang chờ ý kiến",
        RequestState.Unanswered => "Chưa được trả lời",
        RequestState.Informed => "Đã báo để biết",
        RequestState.Withdrawn => "Việc đã hoàn thành",
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
