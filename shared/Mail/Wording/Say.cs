using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.People;

namespace BinhHoa2.Shared.Mail.Wording;

/// <summary>How the school's letters name dates, people and states, whatever the letter.</summary>
internal static class Say
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Day(DateOnly day) => $"{day:dd/MM/yyyy}";

    /// <summary>The day without its year, for a subject that already names the month.</summary>
    public static string ShortDay(DateOnly day) => $"{day:dd/MM}";

    public static string DayInWeek(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {day:dd/MM/yyyy}";

    /// <summary>A moment on the school's clock: <c>08:05 ngày 28/10/2021</c>.</summary>
    public static string Moment(DateTimeOffset moment) => $"{moment.ToOffset(VietnamTime.Offset):HH:mm 'ngày' dd/MM/yyyy}";

    public static string Month(SchoolMonth month) => $"tháng {month.Month:D2}/{month.Year:D4}";

    /// <summary>The school's mark at the head of every subject, so that staff can sort and search: <c>[THBH2]</c>.</summary>
    public static string Mark(SchoolProfile school) => $"[{SafeText.Line(school.Symbol)}]";

    public static string Greeting(StaffMember person) => $"Kính gửi thầy/cô {Person(person)},";

    public static string Person(StaffMember person)
    {
        var name = SafeText.Line(person.Name);
        var title = SafeText.Line(person.Title);
        return title.Length == 0 || title == name ? name : $"{name} ({title})";
    }

    public static string Role(Role role) => role switch
    {
        People.Role.Chair => "Trưởng Ban Chỉ đạo",
        People.Role.ViceChair => "Phó Trưởng Ban Chỉ đạo",
        People.Role.Secretary => "Thư ký Ban Chỉ đạo",
        People.Role.Member => "thành viên Ban Chỉ đạo",
        People.Role.SubjectLead => "tổ trưởng chuyên môn",
        _ => "giáo viên",
    };

    public static string Status(AssignmentStatus status) => status switch
    {
        AssignmentStatus.InProgress => "Đã báo đang thực hiện",
        AssignmentStatus.Difficulty => "Đã báo gặp khó khăn",
        AssignmentStatus.Done => "Đã hoàn thành",
        _ => "Chưa phản hồi",
    };

    /// <summary>Who signs every letter of the campaign.</summary>
    public const string Signature = "Ban Chỉ đạo cuộc vận động";

    /// <summary>What stands under every letter: why it came and whom to ask.</summary>
    public static string Automatic(SchoolYear year) =>
        $"Thư được gửi tự động theo kế hoạch năm học {year} của nhà trường. Khi cần trao đổi thêm, xin thầy/cô liên hệ Thư ký Ban Chỉ đạo.";

    public const string PrivateLink = "Liên kết trong thư là của riêng thầy/cô, xin không chuyển tiếp cho người khác.";
}
