namespace BinhHoa2.Shared.Calendar;

/// <summary>The names of holidays, and the sentences about a file of announced days that its schema does not have.</summary>
internal static class CalendarTexts
{
    public const string NewYear = "Tết Dương lịch";
    public const string Tet = "Tết Nguyên đán";
    public const string HungKings = "Giỗ Tổ Hùng Vương";
    public const string Victory = "Ngày Chiến thắng 30/4";
    public const string Labour = "Ngày Quốc tế Lao động 1/5";
    public const string NationalDay = "Quốc khánh";

    public static string InLieu(string name) => $"Nghỉ bù {name}";

    public static string OtherYear(int year) => $"Ngày này không thuộc năm {year}. Hãy sửa ngày hoặc chuyển sang đúng năm.";

    public static string OddBreak(int maxDays) =>
        $"Ngày cuối phải từ ngày đầu trở đi và một đợt nghỉ không quá {maxDays} ngày. Hãy sửa lại.";

    public static string OffAndWorked(DateOnly day) =>
        $"Ngày {day:dd/MM/yyyy} vừa ghi là ngày nghỉ vừa ghi là ngày làm việc. Hãy bỏ một trong hai.";
}
