namespace BinhHoa2.Embedded.Pages;

/// <summary>Moments as the host's pages and the console write them, in Vietnam's time.</summary>
internal static class SchoolTimeText
{
    private static readonly string[] Days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Of(DateTimeOffset moment)
    {
        var local = moment.ToOffset(Time.TimeMachine.Offset);
        return $"{Days[(int)local.DayOfWeek]}, {local:dd/MM/yyyy HH:mm} (giờ Việt Nam)";
    }
}
