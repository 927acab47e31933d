namespace BinhHoa2.Shared.Calendar;

/// <summary>What a person is told about the file of announced days.</summary>
internal static class CalendarTexts
{
    public static string OtherYear(int? year) => $"Ngày này không thuộc năm {year}. Hãy sửa ngày hoặc chuyển sang đúng năm.";

    public static string OddBreak(int longest) => $"Ngày cuối phải từ ngày đầu trở đi và một đợt nghỉ không quá {longest} ngày. Hãy sửa lại.";

    public static string OffAndWorked(DateOnly day) => $"Ngày {day:dd/MM/yyyy} vừa ghi là ngày nghỉ vừa ghi là ngày làm việc. Hãy bỏ một trong hai.";
}
