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

    // The machine's clock is corrected now and then, by its time service or by hand.
    private static readonly TimeSpan MachineClockTolerance = TimeSpan.FromDays(1);

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

    /// <summary>
    /// Resumes at the time kept in the file, or begins at the start, whichever is later; the later one is kept. School time never
    /// runs back, neither from one virtual start to the next nor between a virtual clock and the machine's.
    /// </summary>
    /// <param name="start">Null for the machine's clock.</param>
    /// <param name="say">Receives the reason why the start is not used.</param>
    /// <exception cref="HostStartException">The machine's clock is to be used and is behind school time.</exception>
    public static TimeMachine Open(DateTimeOffset? start, string file, Action<string> say)
    {
        var begin = start ?? TimeProvider.System.GetUtcNow();
        var kept = File.Exists(file) ? JsonSerializer.Deserialize<DateTimeOffset>(File.ReadAllText(file)) : DateTimeOffset.MinValue;
        if (start is null && kept - begin > MachineClockTolerance)
        {
            throw new HostStartException(
                $"Giờ của trường trong thư mục dữ liệu đã đến {Written(kept)}, giờ của máy còn sớm hơn. Đặt Clock:Start để chạy tiếp "
                    + "với đồng hồ ảo, hoặc chọn thư mục dữ liệu khác: --data THƯ_MỤC.");
        }

        if (start is not null && kept > begin)
        {
            say($"Giờ của trường đi tiếp từ {Written(kept)}; Clock:Start ({Written(begin)}) sớm hơn nên không dùng.");
        }

        var machine = new TimeMachine(start is null ? null : new VirtualTime(kept > begin ? kept : begin), file);
        if (begin > kept)
        {
            machine.Keep(begin);
        }

        return machine;
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

    /// <summary>On the machine's clock the time reached is kept, so that a virtual one would go on from there.</summary>
    public void Dispose()
    {
        oneAtATime.Dispose();
        if (Clock is null)
        {
            Keep(TimeProvider.System.GetUtcNow());
        }
    }

    private static string Written(DateTimeOffset moment) => $"{moment.ToOffset(Offset):dd/MM/yyyy HH:mm}";

    private void Keep(DateTimeOffset moment) => AtomicFile.Write(file, JsonSerializer.Serialize(moment.ToUniversalTime()));

    private bool Step(VirtualTime clock, DateTimeOffset moment)
    {
        var target = clock.NextTimer is { } next && next < moment ? next : moment;
        if (target > clock.GetUtcNow())
        {
            // Kept before the step: after a kill the clock may be ahead of the work, never behind it.
            Keep(target);
        }

        return clock.Step(moment);
    }
}
