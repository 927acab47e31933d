using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Board;

/// <summary>The Vietnamese words for the ledger's states, and the style class of their colour.</summary>
internal static class MailStates
{
    public static string Name(LedgerState state) => state switch
    {
        LedgerState.Planned => "Chờ gửi",
        LedgerState.Claimed => "Đang gửi",
        LedgerState.Accepted => "Đã gửi",
        LedgerState.Delivered => "Đã đến hộp thư",
        LedgerState.Bounced => "Bị trả lại",
        LedgerState.Rejected => "Không gửi được",
        _ => "Chưa rõ đã đến",
    };

    public static string Tone(LedgerState state) => state switch
    {
        LedgerState.Bounced or LedgerState.Rejected => "stuck",
        LedgerState.Unknown => "doing",
        LedgerState.Delivered or LedgerState.Accepted => "done",
        _ => "none",
    };
}
