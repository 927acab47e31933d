using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Tests.Faults.Simulation;

/// <summary>Somebody with one orchestration, who asks for each thing until it is acknowledged and then relies on it.</summary>
internal sealed class SimPerson(SimWorld world, SimLife life, string id)
{
    private const int Patience = 20;

    private readonly Chore[] chores = Chore.Draw(world.Random, id, depth: 2);

    /// <exception cref="Exception">What was acknowledged is not so.</exception>
    public async Task LiveAsync()
    {
        var stopped = world.Chance(0.2);
        Chore[] all = stopped ? [.. chores, new Chore(ChoreKind.Event, $"{id}.never", 0, [])] : chores;
        await StartAsync(all);
        if (stopped)
        {
            await life.DelayAsync(Patience);
            await InsistAsync(async client =>
            {
                await client.TerminateInstanceAsync(id, "enough");
                return 0;
            });
            (await EndAsync()).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated, id);
        }
        else
        {
            await Task.WhenAll(EventsOf(id, chores).Select(e => RaiseAsync(e.Instance, e.Event)));
            var end = await EndAsync();
            end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, id);
            end.ReadOutputAs<string>().ShouldBe(Chore.Expected(chores), id);
            chores.SelectMany(c => c.ActivityKeys).ShouldAllBe(key => life.Effects.GetValueOrDefault(key) > 0);
        }

        if (world.Chance(0.5))
        {
            await PurgeAsync();
        }
    }

    private static IEnumerable<(string Instance, string Event)> EventsOf(string instance, IEnumerable<Chore> chores) => chores.SelectMany(c => c.Kind switch
    {
        ChoreKind.Event or ChoreKind.EventDuringTimer => [(instance, c.Key)],
        ChoreKind.Sub => EventsOf(c.Key, c.Parts),
        _ => Array.Empty<(string, string)>(),
    });

    private Task<int> StartAsync(Chore[] all)
    {
        // Once ended, it must not begin again when only the acknowledgement was lost.
        var options = new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);
        return InsistAsync(async client =>
        {
            try
            {
                await client.ScheduleNewOrchestrationInstanceAsync("Chores", all, options);
            }
            catch (OrchestrationAlreadyExistsException)
            {
                world.Note($"{id} was started before");
            }

            return 0;
        });
    }

    private async Task RaiseAsync(string instance, string name)
    {
        await life.DelayAsync(Patience);
        await InsistAsync(async client =>
        {
            await client.RaiseEventAsync(instance, name, $"<{name}>");
            return 0;
        });
    }

    private async Task<OrchestrationMetadata> EndAsync()
    {
        while (true)
        {
            var found = await InsistAsync(client => client.GetInstanceAsync(id, getInputsAndOutputs: true));
            if (found.ShouldNotBeNull($"{id} was acknowledged").IsCompleted)
            {
                return found;
            }

            await life.DelayAsync(Patience);
        }
    }

    private async Task PurgeAsync()
    {
        await InsistAsync(client => client.PurgeInstanceAsync(id));
        (await InsistAsync(client => client.GetInstanceAsync(id))).ShouldBeNull($"{id} was purged");
    }

    private async Task<T> InsistAsync<T>(Func<DurableTaskClient, Task<T>> ask)
    {
        while (true)
        {
            if (life.Serving is { } process)
            {
                try
                {
                    return await process.AskAsync(() => ask(process.Client));
                }
                catch (Exception e) when (e is SimDeathException or InvalidOperationException or OperationCanceledException)
                {
                    // Died, stopped, or the instance is not there yet: nothing was acknowledged.
                    world.Note($"{id} asks again: {e.GetType().Name}");
                }
            }

            await life.DelayAsync(3);
        }
    }
}
