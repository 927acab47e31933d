using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>The words of the desk's page of the year's days off.</summary>
public static class HolidayTexts
{
    /// <summary>The days or the plans were changed since the change was shown.</summary>
    public static readonly DeskProblem HasMoved = new(
        FormFields.Form, "Lịch nghỉ hoặc ngày vừa thay đổi. Xin xem lại thay đổi rồi bấm ghi lần nữa.");

    internal const string Title = "Lịch nghỉ năm học";
    internal const string PreviewTitle = "Xem thay đổi của lịch nghỉ";

    internal const string Hint =
        "Thứ Bảy, Chủ nhật và các ngày lễ đã có sẵn. Khi Nhà nước hoặc tỉnh công bố ngày nghỉ, ngày hoán đổi, hay khi trường nghỉ vì "
        + "mưa bão, xin ghi vào đây: mọi thư nhắc và hạn của kế hoạch theo ngay lịch này.";

    internal const string MovesHint =
        "Kế hoạch của tháng chưa bắt đầu mà có hạn rơi vào ngày nghỉ thì hạn chuyển về ngày làm việc liền trước trong tháng, nếu không "
        + "có thì ngày làm việc kế tiếp. Tháng đã bắt đầu giữ nguyên hạn đã báo. Sự kiện giữ nguyên ngày.";

    internal const string Nothing = "Không có hạn nào và không có đợt thư nào đổi ngày.";
    internal const string NoLettersOff = "Trong những ngày nghỉ này không có thư nhắc việc nào được gửi.";
    internal const string WorkedHoliday = "Trường vẫn làm việc";
    internal const string NoDay = "Xin ghi ngày theo dạng ngày/tháng/năm, ví dụ 20/11/2026.";
    internal const string NoName = "Xin ghi lý do, ví dụ “Nghỉ bão số 3” hoặc “Làm bù ngày 2/1”.";

    internal static string LongName(int max) => $"Lý do dài quá {max} ký tự. Xin ghi ngắn lại.";

    internal static string OtherYear(SchoolYear year, DateOnly first) =>
        $"Ngày này không thuộc năm học {year} (từ {Phrases.Day(first)} đến {Phrases.Day(year.LastDay)}). Xin ghi một ngày trong năm học.";

    internal static string Past(DateOnly day) => $"Ngày {Phrases.Day(day)} đã qua nên không thay đổi được nữa. Xin ghi từ hôm nay trở đi.";

    internal static string IsOver(OwnDay entry) => $"“{entry.Name}” đã qua nên không bỏ được nữa.";

    internal static string Backwards(DateOnly from, DateOnly to) =>
        $"Ngày cuối {Phrases.Day(to)} đứng trước ngày đầu {Phrases.Day(from)}. Xin sửa một trong hai ngày.";

    internal static string TooLong(int max) => $"Một đợt nghỉ không quá {max} ngày. Xin sửa ngày cuối, hoặc ghi thành nhiều đợt.";

    internal static string TooMany(int max) => $"Lịch nghỉ đã có {max} mục do trường ghi. Xin bỏ bớt, hoặc gộp những ngày liền nhau.";

    internal static string Entered(OwnDay other) => other.Kind == OwnDayKind.Off
        ? $"Trường đã ghi nghỉ {Phrases.Range(other.From, other.To)} (“{other.Name}”). Xin bỏ mục đó trước, hoặc ghi ngày khác."
        : $"Trường đã ghi ngày {Phrases.Day(other.From)} là ngày làm việc (“{other.Name}”). Một ngày không vừa nghỉ vừa làm việc: xin bỏ "
            + "mục đó trước, hoặc ghi ngày khác.";

    internal static string OffAlready(OwnDay entry) =>
        $"{Phrases.Capitalized(DaysOf(entry.From, entry.To))} vốn đã là ngày nghỉ, không cần ghi thêm.";

    internal static string WorkedAlready(DateOnly day) => $"{Phrases.Capitalized(Phrases.DayInWeek(day))} vốn đã là ngày làm việc.";

    internal static string Adds(OwnDay entry) => entry.Kind == OwnDayKind.Off
        ? $"Trường nghỉ {DaysOf(entry.From, entry.To)}: {Phrases.WithoutStop(entry.Name)}."
        : $"Trường làm việc {Phrases.DayInWeek(entry.From)}: {Phrases.WithoutStop(entry.Name)}.";

    internal static string Removes(OwnDay entry, DateOnly from) =>
        $"Bỏ mục “{entry.Name}” ({DaysOf(from, entry.To)}): những ngày này trở lại như lịch chung.";

    internal static string DaysOf(DateOnly from, DateOnly to) => from == to
        ? Phrases.DayInWeek(from)
        : $"từ {Phrases.DayInWeek(from)} đến {Phrases.DayInWeek(to)}";

    /// <summary>Where a day comes from, with who entered it and when.</summary>
    internal static string SourceOf(CalendarDay day, Roster staff) => day.Source switch
    {
        DaySource.Law => "ngày lễ theo Bộ luật Lao động",
        DaySource.Announced => "công bố",
        _ when day.Entry is { } entry =>
            $"nhà trường ghi: {staff.NameOf(entry.By)}, {Phrases.Moment(entry.At)}",
        _ => string.Empty,
    };

    internal static string Missing(int year) =>
        $"Lịch nghỉ năm {year} chưa có: ngày nghỉ lễ, Tết Nhà nước công bố cho năm {year} chưa được ghi.";

    internal static string Ask(int year) =>
        $"Các ngày của năm {year} dưới đây là tính theo luật. Xin ghi thêm những ngày hoán đổi, nghỉ bù đã công bố; nếu lịch dưới đây đã "
        + "đúng và đủ, xin xác nhận.";

    internal static string Confirmed(ConfirmedYear year, Roster staff) =>
        $"Lịch nghỉ năm {year.Year} đã được xác nhận là đủ: {staff.NameOf(year.By)}, {Phrases.Moment(year.At)}.";

    internal static string? Sentence(HolidayNotice notice) => notice switch
    {
        HolidayNotice.Saved => "Đã ghi. Thư nhắc và hạn của kế hoạch theo lịch mới.",
        HolidayNotice.SavedInPart => "Đã ghi, nhưng có phần chưa rà soát được theo lịch mới; hệ thống tự kiểm tra lại lúc 07:15 hằng ngày.",
        HolidayNotice.Confirmed => "Đã xác nhận lịch nghỉ là đủ.",
        _ => null,
    };
}
