using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>A client with one orchestration: repeats each call until it is acknowledged, then checks its effect.</summary>
internal sealed class SimClient(SimEnvironment environment, SimScenario scenario, string id)
{
    private const int MaxPauseSeconds = 20;

    private readonly SimStep[] steps = SimStep.Draw(environment.Random, id, depth: 2);

    /// <exception cref="Exception">An acknowledged call did not have its effect.</exception>
    public async Task RunAsync()
    {
        var stopped = environment.Chance(0.2);
        SimStep[] all = stopped ? [.. steps, new SimStep(SimStepKind.Event, $"{id}.never", 0, [])] : steps;
        await StartAsync(all);
        if (stopped)
        {
            await scenario.DelayAsync(MaxPauseSeconds);
            await RetryAsync(async client =>
            {
                await client.TerminateInstanceAsync(id, "enough");
                return 0;
            });
            (await EndAsync()).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated, id);
        }
        else
        {
            await Task.WhenAll(EventsOf(id, steps).Select(e => RaiseAsync(e.Instance, e.Event)));
            var end = await EndAsync();
            end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, id);
            end.ReadOutputAs<string>().ShouldBe(SimStep.Expected(steps), id);
            steps.SelectMany(c => c.ActivityKeys).All(key => scenario.Effects.GetValueOrDefault(key) > 0).ShouldBeTrue(id);
        }

        if (environment.Chance(0.5))
        {
            await PurgeAsync();
        }
    }

    private static IEnumerable<(string Instance, string Event)> EventsOf(string instance, IEnumerable<SimStep> steps) =>
        steps.SelectMany(c => c.Kind switch
    {
        SimStepKind.Event or SimStepKind.EventDuringTimer => [(instance, c.Key)],
        SimStepKind.Sub => EventsOf(c.Key, c.Parts),
        _ => Array.Empty<(string, string)>(),
    });

    private Task<int> StartAsync(SimStep[] all)
    {
        // A start is repeated if only its acknowledgement was lost; an instance that has ended must not start again.
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
        return RetryAsync(async client =>
        {
            try
            {
                await client.ScheduleNewOrchestrationInstanceAsync("Steps", all, options);
            }
            catch (OrchestrationAlreadyExistsException)
            {
                environment.Record($"{id} was started before");
            }

            return 0;
        });
    }

    private async Task RaiseAsync(string instance, string name)
    {
        await scenario.DelayAsync(MaxPauseSeconds);
        await RetryAsync(async client =>
        {
            await client.RaiseEventAsync(instance, name, $"<{name}>");
            return 0;
        });
    }

    private async Task<OrchestrationMetadata> EndAsync()
    {
        while (true)
        {
            var found = await RetryAsync(client => client.GetInstanceAsync(id, getInputsAndOutputs: true));
            if (found.ShouldNotBeNull($"{id} was acknowledged").IsCompleted)
            {
                return found;
            }

            await scenario.DelayAsync(MaxPauseSeconds);
        }
    }

    private async Task PurgeAsync()
    {
        await RetryAsync(client => client.PurgeInstanceAsync(id));
        (await RetryAsync(client => client.GetInstanceAsync(id))).ShouldBeNull($"{id} was purged");
    }

    private async Task<T> RetryAsync<T>(Func<DurableTaskClient, Task<T>> call)
    {
        while (true)
        {
            if (scenario.Serving is { } process)
            {
                try
                {
                    return await process.CallAsync(() => call(process.Client));
                }
                catch (Exception exception)
                    when (exception is SimCrashException or InvalidOperationException or OperationCanceledException)
                {
                    // The process crashed or stopped, or the instance does not exist yet: nothing was acknowledged.
                    environment.Record($"{id} retries: {exception.GetType().Name}");
                }
            }

            await scenario.DelayAsync(3);
        }
    }
}
