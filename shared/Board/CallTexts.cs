using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Board;

/// <summary>What the secretary reads of somebody to call: which letter was lost, and what became of it.</summary>
internal static class CallTexts
{
    public static string Letter(LetterKind kind) => kind switch
    {
        LetterKind.Digest => "Thư nhắc việc",
        LetterKind.Difficulty => "Thư báo khó khăn",
        LetterKind.Extension => "Thư báo xin gia hạn",
        LetterKind.BoardNews => "Thư báo việc mới xin ý kiến, gia hạn",
        LetterKind.RequestStep => "Thư xin ý kiến chỉ đạo",
        LetterKind.Directive => "Thư báo ý kiến chỉ đạo",
        LetterKind.Summary => "Thư tổng hợp tháng",
        LetterKind.Report => "Thư báo dự thảo báo cáo",
        LetterKind.FreshLink => "Thư gửi liên kết mới",
        _ => "Thư của nhà trường",
    };

    /// <summary>What became of it: the reason somebody gave, and what is certain where it does not say so itself.</summary>
    public static string Fate(CallItem call) => call.State switch
    {
        LedgerState.Bounced => call.Reason ?? "Thư bị trả lại.",
        LedgerState.Rejected => call.Reason ?? "Thư không gửi được.",
        _ => $"Đã gửi hai lần, không rõ thư có đến hay không. {call.Reason}".TrimEnd(),
    };
}
