using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Durable;

/// <summary>
/// Waits until a moment or an early wake, whichever comes first. A wake carries nothing: whoever wakes up reads the
/// rows again, so one that is lost or comes twice does no harm.
/// </summary>
/// <remarks>One wait is held across all timers: a cancelled one that is replaced can eat the next event.</remarks>
public sealed class WakeUp(TaskOrchestrationContext context)
{
    /// <summary>The name of the event.</summary>
    public const string Event = "Wake";

    private Task<bool> woken = context.WaitForExternalEvent<bool>(Event);

    public async Task UntilAsync(DateTimeOffset moment)
    {
        using var early = new CancellationTokenSource();
        var timer = context.CreateTimer(moment.UtcDateTime, early.Token);
        if (await Task.WhenAny(timer, woken) == woken)
        {
            // On the spot, not through CancelAsync: nothing may leave the orchestrator's own thread.
            early.Cancel();
            woken = context.WaitForExternalEvent<bool>(Event);
        }
    }
}
