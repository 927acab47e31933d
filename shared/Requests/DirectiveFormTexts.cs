using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Requests;

/// <summary>Why an answer was not recorded, and what to do, as a member of the Board reads it.</summary>
internal static class DirectiveFormTexts
{
    public static string NoChoice(RequestKind asked) => "Thầy/cô chưa chọn cách trả lời. " + (asked == RequestKind.Reassign
        ? "Xin chọn một trong hai: giao cho người khác, hoặc không đồng ý."
        : "Xin chọn một trong ba: cho ý kiến chỉ đạo, ấn định hạn mới, hoặc không đồng ý.");

    public const string NoGuidance = "Xin ghi ý kiến chỉ đạo, để người phụ trách biết cần làm gì.";

    public static string TextHint(RequestKind asked) => asked == RequestKind.Reassign
        ? "Cần ghi khi không đồng ý; khi giao cho người khác thì ghi nếu cần."
        : "Cần ghi khi cho ý kiến chỉ đạo và khi không đồng ý; khi đồng ý gia hạn hoặc cử người phối hợp thì ghi nếu cần.";

    public const string HelperHint =
        "Người được cử nhận thư và gửi minh chứng qua trang của mình; người phụ trách vẫn trả lời về việc này.";

    public static string NoHelperForARefusal(RequestKind asked) => asked == RequestKind.Reassign
        ? "Khi không đồng ý thì việc không được giao cho người khác. Xin bỏ chọn người nhận việc."
        : "Khi không đồng ý thì không cử người phối hợp. Xin bỏ chọn người phối hợp.";

    public const string NoSuchHelper = "Không cử được người này. Xin chọn một người trong danh sách.";

    public const string NewPersonHint = "Người nhận việc được báo qua thư và trả lời về việc này từ nay; có ít nhất ba ngày làm việc.";

    /// <summary>Behind the name of who had the work before, in the list of those who can get it.</summary>
    public const string HadIt = " – trước đây phụ trách việc này";

    public const string ComesBack =
        "Người này trước đây phụ trách việc này và đã thôi phụ trách. Nếu gửi, việc trở lại với người này; "
        + "người này không đề nghị giao cho người khác được nữa.";

    public const string NobodyGetsIt = "Xin chọn người nhận việc này.";

    public const string CannotGetIt = "Không giao được cho người này. Xin chọn một người trong danh sách chưa phụ trách việc này.";

    public const string NoReason = "Xin ghi lý do không đồng ý, để người phụ trách hiểu và thực hiện.";

    public const string Stale = "Trang này đã mở quá lâu nên chưa thể ghi nhận. Xin xem lại rồi bấm “Xem lại và gửi” lần nữa.";

    public static string NewDateHint(DateOnly due) =>
        $"Chỉ khi đồng ý gia hạn hoặc ấn định hạn mới. Hạn hiện nay: {Phrases.DayInWeek(due)}.";

    public static string NoDate(FormDays days) =>
        $"Thầy/cô chưa ghi hạn mới. Xin chọn một ngày trên lịch, hoặc gõ ngày/tháng/năm, sớm nhất là {Phrases.Day(days.Tomorrow)}.";

    public static string TooEarly(DateOnly day, FormDays days) =>
        $"Ngày {Phrases.Day(day)} đã tới hoặc đã qua. Xin chọn hạn mới từ {Phrases.Day(days.Tomorrow)} trở đi.";

    public static string TooLate(DateOnly day, FormDays days) =>
        $"Ngày {Phrases.Day(day)} nằm ngoài năm học này. Xin chọn hạn mới muộn nhất là {Phrases.Day(days.YearEnd)}.";

    public static string SameDay(DateOnly day) =>
        $"Hạn hiện nay đã là {Phrases.Day(day)}. Xin chọn ngày khác, hoặc chọn “Cho ý kiến chỉ đạo” nếu giữ nguyên hạn.";

    public static string TooLong(int length, int most) =>
        $"Phần ý kiến dài {Phrases.Count(length)} ký tự, nhiều nhất là {Phrases.Count(most)}. Xin viết gọn lại.";
}
