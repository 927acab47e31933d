using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Health;

/// <summary>The sentences of a report of health, for the secretary who calls the operator.</summary>
internal static class HealthTexts
{
    public const string StorageAnswers = "Kho dữ liệu trả lời bình thường.";
    public const string NoSweep = "Chưa có lượt rà soát nào; lượt đầu tiên chạy lúc 07:15 sáng.";
    public const string NotSetUp = "Trường chưa được thiết lập: chưa có thư nào được gửi, chưa có việc gì để rà soát.";
    public const string HostWorks = "Máy chủ nhận dữ liệu bình thường.";
    public const string HostRefuses = "Máy chủ đang không giữ được dữ liệu mới, có thể do đầy đĩa. Xin báo người vận hành.";

    private const string Call = "Xin báo người vận hành.";

    public static string Clock(ClockFacts clock) => clock.Virtual
        ? $"Giờ của trường là đồng hồ ảo, đang đứng ở {Phrases.Moment(clock.Now)}: thư chỉ gửi khi dời đồng hồ."
        : $"Giờ của trường theo đồng hồ máy: {Phrases.Moment(clock.Now)}.";

    public static string Sweep(SweepRecord last) =>
        $"Lượt rà soát gần nhất lúc {Phrases.Moment(last.At)}, {StartedBy(last)}.";

    public static string PartialSweep(SweepRecord last) =>
        $"Lượt rà soát lúc {Phrases.Moment(last.At)} chưa trọn vẹn: {Phrases.Count(last.Failed.Length)} phần chưa rà soát được. {Call}";

    public static string OldSweep(SweepRecord last) =>
        $"Từ {Phrases.Moment(last.At)} đến nay không có lượt rà soát nào, lẽ ra mỗi sáng một lượt: thư nhắc có thể chưa gửi. {Call}";

    public static string Mail(MailFacts mail) => mail switch
    {
        { LastState: null } => "Nơi gửi thư đã cấu hình; bảy ngày qua không có thư nào.",
        { LastState: LedgerState.Planned } => "Nơi gửi thư chưa nhận thư gần nhất; hệ thống sẽ tự gửi lại.",
        { LastState: LedgerState.Rejected } => $"Nơi gửi thư từ chối thư gần nhất. {Call}",
        _ when mail.States.TryGetValue(LedgerState.Unknown, out var unknown) =>
            $"Có {Phrases.Count(unknown)} thư chưa rõ đã đến hay chưa; hệ thống tự gửi lại một lần sau hai giờ.",
        _ => $"Gửi thư bình thường; thư gần nhất lúc {Phrases.Moment(mail.LastAt!.Value)}.",
    };

    public static string Durable(DurableFacts durable) => durable switch
    {
        { OldestPending: { } oldest } when oldest > HealthRules.MaxPending =>
            $"Có {Phrases.Count(durable.Pending)} việc nền chờ chạy đã lâu mà chưa chạy. {Call}",
        { Failed.IsEmpty: false } =>
            $"Có {Phrases.Count(durable.Failed.Length)} việc nền bị lỗi trong bảy ngày qua; lượt rà soát sẽ chạy lại. {Call}",
        _ => $"Có {Phrases.Count(durable.Running)} việc nền đang chạy, không việc nào bị lỗi.",
    };

    public static string Unanswered(string part) => part switch
    {
        HealthParts.Storage => $"Kho dữ liệu không trả lời: trang và thư đang không dùng được. {Call}",
        HealthParts.Sweep => $"Không đọc được lượt rà soát gần nhất. {Call}",
        HealthParts.Mail => $"Không đọc được sổ gửi thư. {Call}",
        HealthParts.Durable => $"Không hỏi được các việc nền. {Call}",
        _ => $"Không hỏi được máy chủ. {Call}",
    };

    private static string StartedBy(SweepRecord last) => last.Started.IsEmpty
        ? "không có việc gì mới phải bắt đầu"
        : $"đã bắt đầu {Phrases.Count(last.Started.Length)} việc";
}
