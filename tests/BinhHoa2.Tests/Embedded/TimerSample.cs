using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Tests.Embedded;

/// <summary>A daily timer that writes down its runs; every second one fails.</summary>
public sealed class TimerSample(ConcurrentQueue<string> runs, TimeProvider time)
{
    [Function("Daily")]
    public async Task RunAsync([TimerTrigger("0 15 0 * * *")] TimerInfo timer)
    {
        await Task.Yield();
        var due = timer.IsPastDue ? " past due" : "";
        var status = timer.ScheduleStatus!;
        runs.Enqueue($"{time.GetUtcNow():MM-dd HH:mm}{due}, last {status.Last:MM-dd}, next {status.Next:MM-dd}");
        if (runs.Count % 2 == 0)
        {
            throw new InvalidOperationException("Every second run fails.");
        }
    }
}
