using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Time;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Timers;

/// <summary>
/// Runs one timer function on school time: one run at a time; the next occurrence is scheduled when the run has ended.
/// A run counts as done, failed or not, when it has ended; a run that a crash interrupted is repeated at the next start.
/// </summary>
internal sealed partial class FunctionTimer(
    TimerFunction function, TimeProvider time, InFlight inFlight, TimerStates states, IServiceScopeFactory scopes, ILogger logger)
{
    // The machine's clock may be set or suspended, so a long wait reads it again; virtual time is exact.
    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private ITimer? timer;
    private DateTimeOffset next;
    private Task running = Task.CompletedTask;
    private bool stopped;

    public void Start()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var known = function.Monitored ? states.Get(function.Name) : null;
            var missed = known is not null && known.Next <= now;
            next = missed ? known!.Next : function.NextAfter(now);
            if (missed || function.OnStartup)
            {
                Queue(missed ? next : now, pastDue: missed);
                return;
            }

            SaveState(known?.Last);
            Arm();
        }
    }

    /// <summary>Starts no new run and completes when the current one has ended.</summary>
    public Task StopAsync()
    {
        lock (gate)
        {
            stopped = true;
            timer?.Dispose();
            return running;
        }
    }

    private void Arm()
    {
        timer?.Dispose();
        var wait = next - time.GetUtcNow();
        timer = time.CreateTimer(_ => OnDue(), null, time is VirtualTime || wait < MaxWait ? wait : MaxWait, Timeout.InfiniteTimeSpan);
    }

    private void OnDue()
    {
        lock (gate)
        {
            if (stopped)
            {
                return;
            }

            if (time.GetUtcNow() < next)
            {
                Arm();
                return;
            }

            Queue(next, pastDue: false);
        }
    }

    private void Queue(DateTimeOffset occurrence, bool pastDue)
    {
        var work = inFlight.Enter();
        running = Task.Run(async () =>
        {
            using (work)
            {
                await RunAsync(occurrence, pastDue);
                End(occurrence);
            }
        });
    }

    private async Task RunAsync(DateTimeOffset occurrence, bool pastDue)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = new EmbeddedFunctionContext(function.Method.Definition, scope.ServiceProvider, CancellationToken.None);
            await function.Method.InvokeAsync(new(run) { Timer = Describe(pastDue) });
            Ran(logger, function.Name, occurrence, pastDue);
        }
        catch (Exception exception)
        {
            // As on the cloud's host: a timer is not tried again before its next occurrence.
            Failed(logger, exception, function.Name);
        }
    }

    private TimerInfo Describe(bool pastDue)
    {
        var known = states.Get(function.Name);
        return new()
        {
            IsPastDue = pastDue,
            ScheduleStatus = new()
            {
                Last = known?.Last?.UtcDateTime ?? default,
                Next = function.NextAfter(time.GetUtcNow()).UtcDateTime,
                LastUpdated = known?.Updated.UtcDateTime ?? default,
            },
        };
    }

    private void End(DateTimeOffset occurrence)
    {
        lock (gate)
        {
            next = function.NextAfter(time.GetUtcNow());
            SaveState(occurrence);
            if (!stopped)
            {
                Arm();
            }
        }
    }

    private void SaveState(DateTimeOffset? last)
    {
        if (!function.Monitored)
        {
            return;
        }

        try
        {
            states.Set(function.Name, new(last, next, time.GetUtcNow()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The timer continues; at worst the next start repeats a run that was done.
            StateNotSaved(logger, exception, function.Name);
        }
    }

    [LoggerMessage(5201, LogLevel.Debug, "Timer {Name} ran for {Occurrence}; past due: {PastDue}.")]
    private static partial void Ran(ILogger logger, string name, DateTimeOffset occurrence, bool pastDue);

    [LoggerMessage(5202, LogLevel.Error, "Timer {Name} failed; its next occurrence runs as planned.")]
    private static partial void Failed(ILogger logger, Exception exception, string name);

    [LoggerMessage(5203, LogLevel.Error, "Timer {Name} could not keep where it stands.")]
    private static partial void StateNotSaved(ILogger logger, Exception exception, string name);
}
