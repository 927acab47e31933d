namespace BinhHoa2.Shared.Board;

/// <summary>The ledger's states as the Board reads them.</summary>
internal static class MailStates
{
    /// <summary>The state in Vietnamese; one unknown here is shown as it is.</summary>
    public static string Name(string state) => state switch
    {
        "Planned" => "Chờ gửi",
        "Claimed" => "Đang gửi",
        "Accepted" => "Đã gửi",
        "Delivered" => "Đã đến hộp thư",
        "Bounced" => "Bị trả lại",
        "Rejected" => "Không gửi được",
        "Unknown" => "Chưa rõ đã đến",
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "Bounced" or "Rejected" => "stuck",
        "Unknown" => "doing",
        "Delivered" or "Accepted" => "done",
        _ => "none",
    };
}
