namespace BinhHoa2.Simulation.Basis;

/// <summary>Days and times of the school: UTC+7 all year.</summary>
public static class LocalTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>Monday to Friday; people answer on holidays too, so no calendar is needed.</summary>
    public static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static string Written(DateOnly day) => $"{day:dd'/'MM'/'yyyy}";
}
