using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;

namespace BinhHoa2.Shared.Pages.Layout;

/// <summary>Days, sizes and states as the school writes them.</summary>
internal static class VietnameseText
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Date(DateOnly day) => $"{day:dd'/'MM'/'yyyy}";

    public static string Weekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {Date(day)}";

    /// <summary>A moment on the school's clock.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = moment.ToOffset(VietnamTime.Offset);
        return $"{local:HH':'mm}, {Weekday(DateOnly.FromDateTime(local.DateTime))}";
    }

    public static string Month(SchoolMonth month) => $"tháng {month.Month:D2}/{month.Year}";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => $"{(bytes + 512) / 1024} KB",
        _ => $"{bytes / 1048576.0:0.#} MB".Replace('.', ','),
    };

    public static string Name(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "Đã hoàn thành",
        ReplyKind.InProgress => "Đang thực hiện",
        _ => "Gặp khó khăn",
    };

    public static string Name(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Name(ReplyKind.Done),
        AssignmentStatus.InProgress => Name(ReplyKind.InProgress),
        AssignmentStatus.Difficulty => Name(ReplyKind.Difficulty),
        _ => "Chưa trả lời",
    };

    /// <summary>The style class a state is coloured by.</summary>
    public static string Tone(ReplyKind kind) => kind switch
    {
        ReplyKind.Done => "done",
        ReplyKind.InProgress => "doing",
        _ => "stuck",
    };

    public static string Tone(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => Tone(ReplyKind.Done),
        AssignmentStatus.InProgress => Tone(ReplyKind.InProgress),
        AssignmentStatus.Difficulty => Tone(ReplyKind.Difficulty),
        _ => "none",
    };
}
