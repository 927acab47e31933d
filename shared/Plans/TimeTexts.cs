using BinhHoa2.Shared.Calendar;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The sentences about ranges and weeks of activities, and about fields of a newer file, that the plan's schema does not have.
/// </summary>
internal static class TimeTexts
{
    public const string FromAlone =
        "Đã ghi ngày đầu mà chưa ghi ngày cuối. Hãy ghi thêm ngày cuối ở mục \"due\", hoặc xóa mục \"from\".";

    public const string RangeOfStanding =
        "Việc thường xuyên làm cả tháng, không có ngày đầu và ngày cuối. Hãy xóa mục \"from\", hoặc sửa mục \"kind\".";

    public const string RangeOfReview =
        "Sơ kết, tổng kết chốt số liệu hết một ngày. Hãy xóa mục \"from\", chỉ giữ mục \"due\".";

    public const string WeekAndDue = "Vừa ghi tuần vừa ghi ngày. Hãy giữ một trong hai mục \"week\", \"due\".";

    /// <summary>A week of a month in the words of a plan.</summary>
    public static string Week(int week, DateOnly month) => $"Tuần {week} tháng {month.Month}";

    public static string NotInMonth(int week, DateOnly month, int weeks) =>
        $"Tháng {month:MM/yyyy} chỉ có {weeks} tuần, không có tuần {week}. Hãy sửa lại, ví dụ {weeks}.";

    public static string Backwards(DateOnly from, DateOnly due) =>
        $"Ngày cuối {due:dd/MM/yyyy} đứng trước ngày đầu {from:dd/MM/yyyy}. Hãy sửa mục \"from\" hoặc \"due\".";

    public static string FromOutside(DateOnly from, DateOnly month) =>
        $"Ngày đầu {from:dd/MM/yyyy} không thuộc tháng {month:MM/yyyy}. "
        + "Hãy ghi một ngày trong tháng, hoặc chuyển hoạt động sang tháng có ngày đầu.";

    public static string AfterTheYear(DateOnly due, SchoolYear year) =>
        $"Ngày cuối {due:dd/MM/yyyy} không thuộc năm học {year} (đến hết ngày {year.LastDay:dd/MM/yyyy}). "
        + "Hãy ghi một ngày trong năm học.";

    public static string NeedsVersion(string field, int version) =>
        $"Mục \"{field}\" chỉ có từ phiên bản {version} của dạng tệp. Hãy ghi \"version\": {version} ở đầu tệp.";
}
