using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Rehearsals;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>
/// Brings a sandbox from one thing that is due to the next: a timer of an orchestration, of a function, or what staff do.
/// </summary>
internal sealed class RehearsalDays
{
    private readonly Sandbox sandbox;
    private readonly PromptStaff? staff;
    private readonly (SandboxFunction Function, DailySchedule Schedule, DateTimeOffset Next)[] timers;

    public RehearsalDays(Sandbox sandbox, StaffBehaviour behaviour)
    {
        this.sandbox = sandbox;
        var now = sandbox.Clock.GetUtcNow();
        staff = behaviour == StaffBehaviour.Prompt ? new PromptStaff(sandbox) : null;
        timers = [.. SandboxFunctions.OfApp.Timers.Select(t => (t.Function, t.Schedule, t.Schedule.From(now)))];
    }

    /// <summary>When the next thing is due.</summary>
    public DateTimeOffset Next => new[] { sandbox.Runtime.NextTimer, staff?.Next, timers.Min(t => t.Next) }.Min()!.Value;

    /// <summary>Does what is due next, and all that follows from it at that time.</summary>
    public async Task StepAsync(CancellationToken cancellation)
    {
        sandbox.Clock.MoveTo(Next);
        var now = sandbox.Clock.GetUtcNow();
        sandbox.Runtime.FireTimers();
        await sandbox.Runtime.RunAsync(cancellation);
        for (var index = 0; index < timers.Length; index++)
        {
            if (timers[index].Next <= now)
            {
                timers[index].Next = timers[index].Schedule.From(now.AddTicks(1));
                await RunAsync(timers[index].Function, cancellation);
            }
        }

        if (staff?.Next <= now)
        {
            await staff.AnswerAsync(cancellation);
            await sandbox.Runtime.RunAsync(cancellation);
        }
    }

    /// <summary>Runs a function with a timer. What it throws is marked; the school's next day comes all the same.</summary>
    private async Task RunAsync(SandboxFunction function, CancellationToken cancellation)
    {
        try
        {
            await function.InvokeAsync(sandbox.Services, new TimerInfo(), sandbox.Client, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            var causes = exception is AggregateException { InnerExceptions: var several } ? several : [exception];
            foreach (var cause in causes)
            {
                sandbox.Runtime.MarkFailed(function.Name, cause.Message);
            }
        }

        await sandbox.Runtime.RunAsync(cancellation);
    }
}
