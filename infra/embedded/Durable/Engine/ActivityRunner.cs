using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Runs activities, a bounded number at once, each with services of its own scope.</summary>
internal sealed class ActivityRunner(Surroundings around, IServiceProvider services, int atOnce) : IDisposable
{
    private readonly Turnstile slots = new(atOnce);
    private readonly CancellationTokenSource stop = new();

    /// <returns>What it came to; null when a stop kept it from beginning or from ending.</returns>
    public async Task<HistoryEvent?> RunAsync(string instanceId, ActivityScheduled call, CancellationToken stopped)
    {
        await slots.EnterAsync(stopped);
        try
        {
            return stop.IsCancellationRequested ? null : await CallAsync(instanceId, call);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Begins no more activities and asks those at work to stop; they end as they see fit.</summary>
    public void Close() => stop.Cancel();

    public void Dispose() => stop.Dispose();

    private async Task<HistoryEvent?> CallAsync(string instanceId, ActivityScheduled call)
    {
        if (!around.Registry.Activities.TryGetValue(call.Name, out var factory))
        {
            return new ActivityFailed(call.Id, MissingTask.Activity(call.Name));
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            var activity = factory(scope.ServiceProvider);
            var input = around.Converter.Deserialize(call.Input, activity.InputType);
            var result = await activity.RunAsync(new ActivityContext(call.Name, instanceId, stop.Token), input);
            return new ActivityCompleted(call.Id, around.Converter.Serialize(result));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ended early because of the stop: no result and no failure. History still asks for it, so the next process runs it.
            return null;
        }
        catch (Exception e)
        {
            // Whatever an activity throws is its result: the orchestrator decides what becomes of it.
            return new ActivityFailed(call.Id, TaskFailureDetails.FromException(e));
        }
    }
}
