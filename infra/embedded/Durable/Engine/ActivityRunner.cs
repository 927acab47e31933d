using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Runs activities, a bounded number at once, each with services of its own scope.</summary>
internal sealed class ActivityRunner(Surroundings around, int atOnce)
{
    private readonly Turnstile slots = new(atOnce);
    private volatile bool closed;

    /// <returns>What it came to; null when the runtime stopped before it began.</returns>
    public async Task<HistoryEvent?> RunAsync(string instanceId, ActivityScheduled call, CancellationToken stopped)
    {
        await slots.EnterAsync(stopped);
        try
        {
            return closed ? null : await CallAsync(instanceId, call);
        }
        finally
        {
            slots.Leave();
        }
    }

    /// <summary>Begins no more activities; those at work go on to their end.</summary>
    public void Close() => closed = true;

    private async Task<HistoryEvent> CallAsync(string instanceId, ActivityScheduled call)
    {
        try
        {
            await using var scope = around.Services.CreateAsyncScope();
            if (!around.Tasks.TryCreateActivity(call.Name, scope.ServiceProvider, out var activity))
            {
                return new ActivityFailed(call.Id, MissingTask.Activity(call.Name));
            }

            var input = around.Converter.Deserialize(call.Input, activity.InputType);
            var result = await activity.RunAsync(new Context(call.Name, instanceId), input);
            return new ActivityCompleted(call.Id, around.Converter.Serialize(result));
        }
        catch (Exception e)
        {
            // Whatever an activity throws is its result: the orchestrator decides what becomes of it.
            return new ActivityFailed(call.Id, TaskFailureDetails.FromException(e));
        }
    }

    private sealed class Context(string name, string instanceId) : TaskActivityContext
    {
        public override TaskName Name => name;

        public override string InstanceId => instanceId;
    }
}
