using NCrontab;

namespace BinhHoa2.Embedded.Functions;

/// <summary>A function that runs by a schedule in UTC.</summary>
/// <param name="Monitored">Whether a missed occurrence is made up for.</param>
internal sealed record TimerFunction(FunctionMethod Method, CrontabSchedule Schedule, bool Monitored, bool OnStartup) : Function(Method)
{
    public DateTimeOffset NextAfter(DateTimeOffset moment) =>
        new(DateTime.SpecifyKind(Schedule.GetNextOccurrence(moment.UtcDateTime), DateTimeKind.Utc));
}
