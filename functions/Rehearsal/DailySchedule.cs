namespace BinhHoa2.Functions.Rehearsal;

/// <summary>A schedule of every day at one time, UTC.</summary>
internal readonly record struct DailySchedule(TimeOnly Time)
{
    /// <param name="expression">NCRONTAB: seconds, minutes, hours, and an asterisk for each of day, month and weekday.</param>
    /// <exception cref="NotSupportedException">It is another schedule than a daily one.</exception>
    public static DailySchedule Parse(string expression) =>
        expression.Split(' ') is [var second, var minute, var hour, "*", "*", "*"]
        && int.TryParse(second, out var seconds)
        && int.TryParse(minute, out var minutes)
        && int.TryParse(hour, out var hours)
            ? new DailySchedule(new TimeOnly(hours, minutes, seconds))
            : throw new NotSupportedException($"A rehearsal runs timers that fire once a day, and '{expression}' does not.");

    /// <summary>The first moment that is not before this one.</summary>
    public DateTimeOffset From(DateTimeOffset moment)
    {
        var today = new DateTimeOffset(DateOnly.FromDateTime(moment.UtcDateTime).ToDateTime(Time), TimeSpan.Zero);
        return today >= moment ? today : today.AddDays(1);
    }
}
