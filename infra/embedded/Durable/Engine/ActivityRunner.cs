using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using DurableTask.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using OrchestrationInstance = DurableTask.Core.OrchestrationInstance;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Runs activities, a bounded number at once, each with services of its own scope.</summary>
internal sealed class ActivityRunner(RuntimeServices services, int atOnce)
{
    private readonly Turnstile slots = new(atOnce);
    private volatile bool closed;

    /// <returns>What it came to; null when the runtime stopped before it began.</returns>
    public async Task<HistoryEvent?> RunAsync(InstanceFacts instance, int id, TaskScheduledEvent call, CancellationToken stopped)
    {
        await slots.EnterAsync(stopped);
        try
        {
            return closed ? null : await CallAsync(instance, id, call);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Begins no more activities; those at work go on to their end.</summary>
    public void Close() => closed = true;

    private async Task<HistoryEvent> CallAsync(InstanceFacts instance, int id, TaskScheduledEvent call)
    {
        try
        {
            await using var scope = services.App.CreateAsyncScope();
            if (!services.Tasks.TryCreateActivity(call.Name, scope.ServiceProvider, out var activity))
            {
                return HistoryEvents.ActivityFailed(id, Failures.MissingActivity(call.Name));
            }

            var context = new TaskContext(new OrchestrationInstance { InstanceId = instance.InstanceId, ExecutionId = instance.Execution });
            return HistoryEvents.ActivityCompleted(id, await services.Shims.CreateActivity(call.Name, activity).RunAsync(context, call.Input));
        }
        catch (Exception exception)
        {
            // Whatever an activity throws is its result: the orchestrator decides what becomes of it.
            return HistoryEvents.ActivityFailed(id, Failures.Of(exception));
        }
    }
}
