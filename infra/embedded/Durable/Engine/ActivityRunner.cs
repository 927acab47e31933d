using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using DurableTask.Core;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using OrchestrationInstance = DurableTask.Core.OrchestrationInstance;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Runs activities, a bounded number at once, each with services of its own scope.</summary>
/// <param name="stop">Asks activities to stop.</param>
internal sealed class ActivityRunner(RuntimeServices services, int maxConcurrent, CancellationTokenSource stop)
{
    private readonly FifoGate slots = new(maxConcurrent);

    /// <returns>What it came to; null when a stop kept it from beginning or from ending.</returns>
    public async Task<HistoryEvent?> RunAsync(InstanceRun instance, int id, TaskScheduledEvent call, CancellationToken stopped)
    {
        await slots.EnterAsync(stopped);
        try
        {
            return stop.IsCancellationRequested ? null : await CallAsync(instance, id, call);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Begins no more activities and asks those at work to stop; they end as they see fit.</summary>
    public void Close() => stop.Cancel();

    private async Task<HistoryEvent?> CallAsync(InstanceRun instance, int id, TaskScheduledEvent call)
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
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ended early because of the stop: no result and no failure. History still asks for it, so the next process runs it.
            return null;
        }
        catch (Exception exception)
        {
            // Whatever an activity throws is its result: the orchestrator decides what becomes of it.
            return HistoryEvents.ActivityFailed(id, Failures.Of(exception));
        }
    }
}
