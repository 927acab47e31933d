using System.Globalization;
using System.Text.Json;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Time;

/// <summary>
/// School time and, where it is virtual, the way to move it: from one due time to the next, only while nothing is in flight.
/// </summary>
internal sealed class TimeMachine : IDisposable
{
    /// <summary>Vietnam's; times are shown with it and days begin by it, whatever the machine's time zone is.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private readonly string file;
    private readonly SemaphoreSlim oneAtATime = new(1);

    private TimeMachine(VirtualTime? clock, string file)
    {
        Clock = clock;
        this.file = file;
    }

    /// <summary>Null when school time is the machine's.</summary>
    public VirtualTime? Clock { get; }

    public TimeProvider SchoolTime => Clock ?? TimeProvider.System;

    public InFlight InFlight { get; } = new();

    /// <summary>The next moment something is due; null when nothing is or the clock is the machine's.</summary>
    public DateTimeOffset? NextDue => Clock?.NextTimer;

    /// <summary>Resumes at the time kept in the file, or begins at the start, whichever is later.</summary>
    public static TimeMachine Open(DateTimeOffset? start, string file)
    {
        if (start is not { } begin)
        {
            return new(null, file);
        }

        var kept = File.Exists(file) ? JsonSerializer.Deserialize<DateTimeOffset>(File.ReadAllText(file)) : begin;
        return new(new VirtualTime(kept > begin ? kept : begin), file);
    }

    /// <summary>
    /// Moves the clock to the moment, stopping at every due time on the way until the work it set off is done. A moment in the past
    /// moves nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">School time is the machine's.</exception>
    public async Task AdvanceToAsync(DateTimeOffset moment, CancellationToken cancellation = default)
    {
        var clock = Clock ?? throw new InvalidOperationException("School time is the machine's; set Clock:Start to move it.");
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var fired = true;
            while (fired)
            {
                await InFlight.WhenIdleAsync(cancellation);
                InFlight.TryWhileIdle(() => fired = Step(clock, moment));
            }

            await InFlight.WhenIdleAsync(cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private bool Step(VirtualTime clock, DateTimeOffset moment)
    {
        var target = clock.NextTimer is { } next && next < moment ? next : moment;
        if (target > clock.GetUtcNow())
        {
            // Kept before the step: after a kill the clock may be ahead of the work, never behind it.
            AtomicFile.Write(file, JsonSerializer.Serialize(target.ToUniversalTime()));
        }

        return clock.Step(moment);
    }
}
