using BinhHoa2.Embedded.Time;

namespace BinhHoa2.Embedded.Pages;

/// <summary>Moments as the host's pages write them.</summary>
internal static class SchoolTimeText
{
    private static readonly string[] Days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static string Of(TimeMachine time) =>
        Of(time.SchoolTime.GetUtcNow(), time.Offset) + (time.Clock is null ? " (theo đồng hồ máy)" : "");

    public static string Of(DateTimeOffset moment, TimeSpan offset)
    {
        var local = moment.ToOffset(offset);
        var text = $"{Days[(int)local.DayOfWeek]}, {local:dd/MM/yyyy HH:mm}";
        return offset == TimeSpan.Zero ? text + " UTC" : $"{text} ({local:zzz}), tức {moment.UtcDateTime:dd/MM HH:mm} UTC";
    }
}
