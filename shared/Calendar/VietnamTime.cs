namespace BinhHoa2.Shared.Calendar;

/// <summary>
/// The school's zone, Asia/Ho_Chi_Minh: UTC+7 all year since 1975. Computed here because hosting time zones are
/// not to be relied on (<c>WEBSITE_TIME_ZONE</c> and <c>TZ</c> do not work on every plan).
/// </summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The date on the school's wall calendar at that moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);

    /// <summary>The moment a clock at the school shows that date and time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);

    /// <summary>The date on the school's wall calendar now, by <paramref name="schoolTime"/>.</summary>
    public static DateOnly Today(this TimeProvider schoolTime) => DateOf(schoolTime.GetUtcNow());
}
