using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The texts of the list of people to call: the kind of the lost letter, and its outcome.</summary>
internal static class CallTexts
{
    public const string Lead =
        "Thư của nhà trường không đến được. Nhờ Thư ký gọi điện báo việc và hỏi lại địa chỉ thư. "
        + "Số điện thoại, địa chỉ thư không hiện ở đây.";

    /// <summary>As <see cref="Lead"/>, where the numbers are.</summary>
    public const string LeadWithNumbers = "Thư của nhà trường không đến được. Xin gọi điện báo việc và hỏi lại địa chỉ thư.";

    public static string Letter(LetterKind kind) => kind switch
    {
        LetterKind.Digest => "Thư nhắc việc",
        LetterKind.Difficulty => "Thư báo khó khăn",
        LetterKind.Extension => "Thư báo xin gia hạn",
        LetterKind.BoardNews => "Thư báo việc mới xin ý kiến, gia hạn",
        LetterKind.RequestStep => "Thư xin ý kiến chỉ đạo",
        LetterKind.Directive => "Thư báo ý kiến chỉ đạo",
        LetterKind.Summary => "Thư tổng hợp tháng",
        LetterKind.Report => "Thư về báo cáo sơ kết, tổng kết",
        LetterKind.FreshLink => "Thư gửi liên kết mới",
        LetterKind.SignIn => "Thư đăng nhập bàn làm việc",
        LetterKind.Retention => "Thư báo trước việc xoá dữ liệu",
        _ => "Thư của nhà trường",
    };

    /// <summary>The number without what only helps the eye (RFC 3966, section 5.1.1, allows it, phones do without).</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where(c => c is '+' || char.IsAsciiDigit(c)));

    /// <summary>The provider's reason, or the state of the letter.</summary>
    public static string Outcome(CallItem call) => call.State switch
    {
        LedgerState.Bounced or LedgerState.Rejected => call.Reason ?? $"Thư {Phrases.Uncapitalized(MailStates.Name(call.State))}.",
        _ => $"Đã gửi hai lần, không rõ thư có đến hay không. {call.Reason}".TrimEnd(),
    };
}
