using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Time;

/// <summary>
/// Moves school time in the background, one move at a time: the work on the way may take as long as a mail server does not answer,
/// and no page waits for that.
/// </summary>
internal sealed partial class ClockMove(TimeMachine machine, IHostApplicationLifetime lifetime, ILogger<ClockMove> logger)
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private DateTimeOffset target;

    /// <summary>Where the clock is being moved to; null when it stands.</summary>
    public DateTimeOffset? Target
    {
        get
        {
            lock (gate)
            {
                return running.IsCompleted ? null : target;
            }
        }
    }

    /// <summary>Begins a move, unless another one goes on.</summary>
    /// <returns>The end of the move that goes on now; it throws nothing but <see cref="OperationCanceledException"/>, on a stop.</returns>
    public Task Begin(DateTimeOffset moment)
    {
        lock (gate)
        {
            if (running.IsCompleted)
            {
                target = moment;
                running = Task.Run(() => MoveAsync(moment));
            }

            return running;
        }
    }

    private async Task MoveAsync(DateTimeOffset moment)
    {
        try
        {
            await machine.AdvanceToAsync(moment, lifetime.ApplicationStopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The page shows where the clock is; there is no caller any more that could handle it.
            Interrupted(logger, exception, moment);
        }
    }

    [LoggerMessage(5301, LogLevel.Error, "The clock did not get to {Moment}.")]
    private static partial void Interrupted(ILogger logger, Exception exception, DateTimeOffset moment);
}
