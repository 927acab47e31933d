using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Takes an instance one turn further: what has arrived goes through the code, and what was received, what was decided
/// and the state after it are committed as one. Only then is anything done about it.
/// </summary>
/// <param name="escaped">Called with the instance and its run when the code, in a turn or later, awaits something that is not its context's.</param>
internal sealed class TurnRunner(
    HistoryStore store, Surroundings around, TimeProvider schoolTime, bool verify, Action<string, string> escaped, Changes changes, ILogger logger)
{
    /// <param name="messages">What has arrived; each is answered when the turn is committed.</param>
    public async Task RunAsync(Instance instance, IReadOnlyList<Message> messages)
    {
        if (instance.State is { } state)
        {
            var now = NowFor(state);
            var received = Receive(instance, state, messages, now);
            var next = state with { OutboxFrom = OutboxAfter(instance, state, messages) };
            if (received.Count > 0)
            {
                await DecideAsync(instance, next, received, now);
            }
            else if (next != state)
            {
                instance.State = await store.CommitAsync(state, next with { Due = next.NextDue(instance.Outstanding) }, turn: null);
            }
        }

        foreach (var message in messages)
        {
            if (instance.State is null && message is DeliverMessage { MustExist: true })
            {
                message.Fail(new InvalidOperationException($"There is no orchestration instance '{instance.Id}'."));
            }

            message.Succeed();
        }
    }

    /// <summary>Follows history up to where the instance stands.</summary>
    /// <exception cref="NonDeterminismException">The code decides otherwise than recorded; all but the code stands where it should.</exception>
    public void Replay(Instance instance, InstanceState state, List<HistoryTurn> turns)
    {
        instance.Adopt(state);
        turns.ForEach(instance.Outstanding.Add);
        if (verify)
        {
            instance.Turns = turns;
        }

        if (state.OutboxFrom > 0)
        {
            instance.Unsent = [.. turns.Where(t => t.Number >= state.OutboxFrom).SelectMany(t => Outgoing.Of(state, t, instance.Outstanding, store.NextCommit))];
        }

        if (!state.Ended)
        {
            instance.Execution = NewExecution(state);
            turns.ForEach(t => instance.Execution.Follow(t, payloads: false));
        }
    }

    /// <summary>Ends an instance whose code and history do not agree.</summary>
    public async Task FailAsync(Instance instance, InstanceState state, NonDeterminismException reason)
    {
        Log.NonDeterminism(logger, state.Id, reason);
        var turn = new HistoryTurn(state.Turns + 1, NowFor(state), [], [new ExecutionFailed(TaskFailureDetails.FromException(reason))]);
        await CommitAsync(instance, state, turn, state.CustomStatus);
    }

    private static List<HistoryEvent> Receive(Instance instance, InstanceState state, IReadOnlyList<Message> messages, DateTimeOffset now)
    {
        var received = new List<HistoryEvent>();
        if (!state.Begun && !state.Ended && !(state.StartAt > now))
        {
            received.Add(new ExecutionStarted(state.Input));
        }

        if (!state.Ended)
        {
            received.AddRange(instance.Outstanding.TimersDue(now).Select(id => new TimerFired(id)));
        }

        foreach (var delivered in messages.OfType<DeliverMessage>().Where(m => m.Execution is null || m.Execution == state.Execution))
        {
            instance.Running.Remove(delivered.What switch { ActivityCompleted a => a.Id, ActivityFailed a => a.Id, _ => -1 });
            if (!state.Ended && instance.Outstanding.Expects(delivered.What))
            {
                received.Add(delivered.What);

                // At once, so that the same message twice in one mailbox is known for the same.
                instance.Outstanding.Receive(delivered.What);
            }
        }

        return received;
    }

    private static int OutboxAfter(Instance instance, InstanceState state, IReadOnlyList<Message> messages)
    {
        if (!messages.OfType<SentMessage>().Any(m => m.Execution == state.Execution))
        {
            return state.OutboxFrom;
        }

        instance.Sending = false;
        return instance.Unsent.Count == 0 ? 0 : instance.Unsent.Min(m => m.Turn);
    }

    private async Task DecideAsync(Instance instance, InstanceState state, List<HistoryEvent> received, DateTimeOffset now)
    {
        var number = state.Turns + 1;
        HistoryTurn turn;
        string? customStatus;
        try
        {
            instance.Execution ??= NewExecution(state);
            turn = new HistoryTurn(number, now, received, instance.Execution.RunTurn(now, received, replaying: false));
            customStatus = instance.Execution.CustomStatus;
            if (verify)
            {
                instance.Turns.Add(turn);
                var again = new Execution(state.Facts, around, () => { });
                instance.Turns.ForEach(t => again.Follow(t, payloads: true));
            }
        }
        catch (Exception e)
        {
            // Code that cannot be replayed, or a result that cannot be written down: the instance ends, as in the real runtime.
            Log.NonDeterminism(logger, state.Id, e);
            turn = new HistoryTurn(number, now, received, [new ExecutionFailed(TaskFailureDetails.FromException(e))]);
            customStatus = state.CustomStatus;
        }

        await CommitAsync(instance, state, turn, customStatus);
    }

    private async Task CommitAsync(Instance instance, InstanceState state, HistoryTurn turn, string? customStatus)
    {
        instance.Outstanding.Add(turn);
        var after = state.After(turn, customStatus);
        var outgoing = Outgoing.Of(after, turn, instance.Outstanding, store.NextCommit).ToList();
        after = after with { OutboxFrom = after.OutboxFrom > 0 || outgoing.Count == 0 ? after.OutboxFrom : turn.Number };
        after = after with { Due = after.NextDue(instance.Outstanding) };
        instance.State = await store.CommitAsync(instance.State!, after, turn);
        instance.Unsent.AddRange(outgoing);
        Log.Turn(logger, after.Id, turn.Number, turn.Received.Count, turn.Decided.Count);
        if (after.Ended)
        {
            instance.Execution = null;
            Log.Ended(logger, after.Id, after.Name, after.Status);
        }

        changes.Signal(after.Id);
    }

    private Execution NewExecution(InstanceState state) => new(state.Facts, around, () => escaped(state.Id, state.Execution));

    /// <summary>School time, but never before the last turn: a clock set back does not turn an orchestration's time back.</summary>
    private DateTimeOffset NowFor(InstanceState state) => schoolTime.GetUtcNow() is var now && now > state.LastTurnAt ? now : state.LastTurnAt;
}
