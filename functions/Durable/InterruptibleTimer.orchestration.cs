using Microsoft.DurableTask;

namespace BinhHoa2.Functions.Durable;

/// <summary>
/// Waits until a moment or an early wake-up, whichever comes first. The event carries no data: the rows are read again
/// afterwards, so an event that is lost or comes twice does no harm.
/// </summary>
/// <remarks>One wait is held across all timers: a cancelled wait that is replaced can consume the next event.</remarks>
public sealed class InterruptibleTimer(TaskOrchestrationContext context)
{
    /// <summary>The name of the event.</summary>
    public const string Event = "Wake";

    /// <summary>Durable timers are cut to whole seconds and may fire up to one second early.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    private Task<bool> interrupted = context.WaitForExternalEvent<bool>(Event);

    public async Task UntilAsync(DateTimeOffset moment)
    {
        using var cancelTimer = new CancellationTokenSource();
        var due = context.CreateTimer(moment.UtcDateTime, cancelTimer.Token);
        if (await Task.WhenAny(due, interrupted) == interrupted)
        {
            // Cancel and not CancelAsync: nothing may leave the orchestrator's own thread.
            cancelTimer.Cancel();
            interrupted = context.WaitForExternalEvent<bool>(Event);
        }
    }
}
