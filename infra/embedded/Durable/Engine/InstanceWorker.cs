using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Handles the messages of one instance: starts it, runs its turn or removes it, and then starts the pending work of its
/// history: activities, messages to other instances, the next timer.
/// </summary>
internal sealed class InstanceWorker(
    Dispatcher dispatcher, HistoryStore store, TurnRunner turns, ActivityRunner activities, TimerQueue timers, VersionMatch versions,
    StateChanges changes, ILogger logger)
{
    public async Task WorkAsync(Instance instance, IReadOnlyList<Message> messages)
    {
        var turn = new List<Message>();
        foreach (var message in messages)
        {
            switch (message)
            {
                case StartMessage start:
                    await TurnAsync(instance, turn);
                    await StartAsync(instance, start);
                    break;
                case PurgeMessage purge:
                    await TurnAsync(instance, turn);
                    await PurgeAsync(instance, purge);
                    break;
                default:
                    turn.Add(message);
                    break;
            }
        }

        await TurnAsync(instance, turn);
        if (instance.State is { Begun: false, Ended: false } begun && versions.Matches(begun))
        {
            // A start was accepted above; its first turn need not wait for another message.
            await turns.RunAsync(instance, []);
        }

        StartPendingWork(instance);
    }

    private async Task TurnAsync(Instance instance, List<Message> turn)
    {
        if (turn.Count == 0)
        {
            return;
        }

        await LoadAsync(instance);
        if (instance.State is { Ended: false } state && turn.OfType<ForeignAwaitMessage>().Any(m => m.Execution == state.Execution))
        {
            await turns.FailAsync(instance, state, NonDeterminismException.ForeignAwait(instance.Id));
        }

        await turns.RunAsync(instance, turn);
        turn.Clear();
        if (instance.State is { OutboxFrom: 0 } && instance.WaitingPurges.Count > 0)
        {
            var waiting = instance.WaitingPurges.ToList();
            instance.WaitingPurges.Clear();
            foreach (var purge in waiting)
            {
                await PurgeAsync(instance, purge);
            }
        }
    }

    private async Task LoadAsync(Instance instance)
    {
        if (instance.Loaded)
        {
            return;
        }

        if (await store.LoadAsync(instance.Id) is not { } found)
        {
            instance.Adopt(null);
            return;
        }

        turns.Restore(instance, found.State, found.Turns);
    }

    private async Task StartAsync(Instance instance, StartMessage start)
    {
        if (instance.State is null)
        {
            var created = await store.CreateAsync(start.Wanted, replaced: null);
            if (created.Execution == start.Wanted.Execution)
            {
                Begin(instance, start, created);
                return;
            }

            await LoadAsync(instance);
        }

        var there = instance.State!;
        if (there.Parent is not null && there.Parent == start.Wanted.Parent)
        {
            // The same call, delivered again because its sender crashed before it recorded the delivery.
            start.Succeed();
        }
        else if (start.Refusing.Contains(there.Status.ToString()))
        {
            start.Fail(
                new OrchestrationAlreadyExistsException($"An orchestration instance '{instance.Id}' exists and is {there.Status}."));
        }
        else
        {
            var created = await store.CreateAsync(start.Wanted, there);
            Begin(instance, start, created);
            await store.DeleteOldRunsAsync(created, there);
        }
    }

    private void Begin(Instance instance, StartMessage start, InstanceState created)
    {
        instance.Adopt(created);
        changes.Signal(instance.Id);
        start.Succeed();
    }

    private async Task PurgeAsync(Instance instance, PurgeMessage purge)
    {
        await LoadAsync(instance);
        switch (instance.State)
        {
            case null:
                purge.Succeed(0);
                break;
            case { Ended: false }:
                purge.Fail(new InvalidOperationException($"Instance '{instance.Id}' has not ended; only one that has can be purged."));
                break;
            case { OutboxFrom: > 0 }:
                // Its last message is being sent; it is derived from the history, which must stay until then.
                instance.WaitingPurges.Add(purge);
                break;
            default:
                await store.DeleteAsync(instance.State);
                instance.Adopt(null);
                changes.Signal(instance.Id);
                purge.Succeed(1);
                break;
        }
    }

    private void StartPendingWork(Instance instance)
    {
        var runs = instance.State is { } current && (current.Ended || versions.Matches(current));
        timers.Set(instance.Id, runs ? instance.State!.NextTimer(instance.Pending) : InstanceState.Never);
        if (instance.State is not { } state)
        {
            return;
        }

        if (!runs)
        {
            Log.Held(logger, state.Id, state.Name, state.Version, versions.Current);
        }
        else if (!state.Ended)
        {
            foreach (var (id, call) in instance.Pending.Activities.Where(a => !instance.Running.Contains(a.Key)))
            {
                instance.Running.Add(id);
                dispatcher.Run(() => RunActivityAsync(state.Facts, id, call));
            }
        }

        if (instance is { Unsent.Count: > 0, Sending: false })
        {
            instance.Sending = true;
            var unsent = instance.Unsent;
            instance.Unsent = [];
            dispatcher.Run(() => SendAsync(instance.Id, state.Execution, unsent));
        }
    }

    private async Task RunActivityAsync(InstanceRun instance, int id, TaskScheduledEvent call)
    {
        // Posted before this ends, so that the work is in flight without a gap.
        if (await activities.RunAsync(instance, id, call, dispatcher.Stopped) is { } outcome)
        {
            _ = dispatcher.Post(instance.InstanceId, new DeliverMessage([outcome], instance.Execution));
        }
    }

    private async Task SendAsync(string id, string execution, List<OutgoingMessage> messages)
    {
        // All are posted before the first answer is awaited: to one receiver they arrive in order, to many together.
        var posted = messages.Select(m => (Message: m, Arrived: dispatcher.Post(m.To, m.Compose()))).ToList();
        foreach (var (message, arrived) in posted)
        {
            try
            {
                await arrived;
            }
            catch (OrchestrationAlreadyExistsException exception) when (message.StartOf is { } call)
            {
                _ = dispatcher.Post(
                    id, new DeliverMessage([HistoryEvents.SubOrchestrationFailed(call, Failures.Of(exception))], execution));
            }
            catch (Exception exception) when (!dispatcher.Stopped.IsCancellationRequested)
            {
                // The receiver failed. The message stays marked as unsent; the next start sends it again.
                Log.NotDelivered(logger, id, message.To, exception);
                return;
            }
        }

        _ = dispatcher.Post(id, new SentMessage(execution));
    }
}
