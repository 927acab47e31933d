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

    /// <returns>The completion event; null when a stop kept the activity from starting or finishing.</returns>
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

    /// <summary>Starts no more activities and cancels the running ones, which may still finish.</summary>
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

            var context = new TaskContext(
                new OrchestrationInstance { InstanceId = instance.InstanceId, ExecutionId = instance.Execution });
            return HistoryEvents.ActivityCompleted(
                id, await services.Shims.CreateActivity(call.Name, activity).RunAsync(context, call.Input));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Cancelled by the stop: no result and no failure. It is still pending in history, so the next process runs it.
            return null;
        }
        catch (Exception exception)
        {
            // An exception of an activity is its result; the orchestrator handles it.
            return HistoryEvents.ActivityFailed(id, Failures.Of(exception));
        }
    }
}
