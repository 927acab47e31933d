using BinhHoa2.Shared.Rehearsals;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk;

/// <summary>The words of the rehearsal's page.</summary>
internal static class RehearsalPageTexts
{
    public const string Title = "Chạy thử cả năm";
    public const string Start = "Chạy thử cả năm";
    public const string StartAgain = "Chạy thử lại";

    public const string Hint =
        "Hệ thống chạy thử cả năm học theo kế hoạch, danh sách nhân sự và thông tin trường đang dùng, rồi cho "
        + "xem từng lá thư với ngày gửi. Khi đã có tháng bắt đầu, hệ thống chạy thử từ hôm nay đến hết năm học, theo "
        + "những gì đang có. Không có thư nào được gửi đi. Kết quả được giữ bảy ngày.";

    public const string Links = "Liên kết trong thư chạy thử không mở được.";
    public const string Failed = "Lần chạy thử vừa rồi chưa xong được. Xin bấm chạy thử lại; nếu vẫn lỗi, xin báo người vận hành.";

    public const string Staff = "Trong lần chạy thử";

    public const string StaffHint =
        "Không ai trả lời thì thấy mọi lá thư mà kế hoạch có thể dẫn đến. Trong cả hai cách, báo cáo không được ban hành.";

    /// <summary>What the staff can do, with the names by which a form has them.</summary>
    public static readonly (string, string)[] Staffs =
        [.. Enum.GetValues<StaffBehaviour>().Select(s => ($"{s}", Phrases.Capitalized(Do(s))))];

    /// <summary>What the staff did in the rehearsal that is shown.</summary>
    /// <param name="goesOn">Whether it began in the middle of the year.</param>
    public static string Did(StaffBehaviour staff, bool goesOn) => goesOn && staff == StaffBehaviour.Prompt
        ? $"Trong lần chạy thử này, {Do(staff)}; việc đã quá hạn được báo hoàn thành ngay ngày đầu."
        : $"Trong lần chạy thử này, {Do(staff)}.";

    /// <summary>From which day it was run, and what of before is counted, where it began in the middle of the year.</summary>
    public static string GoesOn(RehearsedYear year)
    {
        var from = $"Chạy thử từ ngày {Phrases.Day(year.Begin)}, theo những gì đang có: việc đã báo, hạn đã dời, thư đã gửi "
            + "được giữ nguyên, và chỉ thư từ ngày này trở đi có ở đây.";
        return year.Sent.IsEmpty
            ? from
            : $"{from} Số thư của từng người trong tháng {year.Begin:MM'/'yyyy} tính cả "
                + $"{Phrases.Count(year.Sent.Sum(m => m.Letters))} thư đã gửi trước đó.";
    }

    private static string Do(StaffBehaviour staff) => staff == StaffBehaviour.Prompt
        ? "mọi người báo hoàn thành đúng ngày đến hạn"
        : "không ai trả lời";

    public static string WithDraft(string plan) => $"Đây là kết quả chạy thử với bản nháp “{plan}”, chưa phải kế hoạch đang dùng.";

    public static string Progress(RehearsalRun run) => run.Day is { } day
        ? $"Đang chạy thử, đã đến {Phrases.DayInWeek(day)}."
        : "Lượt chạy thử đã được ghi nhận và sắp bắt đầu.";

    public static string Failures(int count) =>
        $"Có {Phrases.Count(count)} phần không chạy được trong lần chạy thử này, và sẽ không chạy được trong năm học. "
        + "Xin báo người vận hành xem nhật ký.";

    public static string Load(PersonLetters person) =>
        $"{person.Name}: {Phrases.Count(person.Letters)} thư, nhiều nhất {Phrases.Count(person.Fullest.Letters)} thư trong "
        + $"tháng {person.Fullest.Month:MM'/'yyyy}.";

    public static string More(int count) => $"Còn {Phrases.Count(count)} dòng nữa không hiện ở đây.";
}
