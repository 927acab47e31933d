using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Takes an instance one turn further: what has arrived goes through the code, and what was received, what was decided
/// and the state after it are committed as one. Only then is anything done about it.
/// </summary>
internal sealed class TurnRunner(HistoryStore store, Surroundings around, TimeProvider schoolTime, bool verify, Changes changes, ILogger logger)
{
    /// <param name="messages">What has arrived; each is answered when the turn is committed.</param>
    /// <param name="escaped">Called when the code, now or later, awaits something that is not its context's.</param>
    public async Task RunAsync(Instance instance, IReadOnlyList<Message> messages, Action escaped)
    {
        if (instance.State is { } before)
        {
            var now = NowFor(before);
            var received = Receive(instance, before, messages, now);
            var outboxFrom = OutboxAfter(instance, before, messages);
            if (received.Count > 0)
            {
                await CommitTurnAsync(instance, before with { OutboxFrom = outboxFrom }, before, received, now, escaped);
            }
            else if (outboxFrom != before.OutboxFrom)
            {
                var after = before with { OutboxFrom = outboxFrom };
                instance.State = await store.CommitAsync(before, after with { Due = after.NextDue(instance.Outstanding) }, null);
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
    public void Replay(Instance instance, InstanceState state, List<HistoryTurn> turns, Action escaped)
    {
        instance.Adopt(state);
        if (verify)
        {
            instance.Turns = turns;
        }

        foreach (var turn in turns)
        {
            AddUp(instance.Outstanding, turn);
        }

        if (!state.Ended)
        {
            instance.Execution = new Execution(state.Facts, around, escaped);
            turns.ForEach(t => instance.Execution.Follow(t, payloads: false));
        }

        if (state.OutboxFrom > 0)
        {
            instance.Unsent = [.. turns.Where(t => t.Number >= state.OutboxFrom).SelectMany(t => Outgoing.Of(state, t, instance.Outstanding, store.NextCommit))];
        }
    }

    /// <summary>Ends an instance whose code and history do not agree.</summary>
    public async Task FailAsync(Instance instance, InstanceState before, NonDeterminismException reason)
    {
        Log.NonDeterminism(logger, before.Id, reason);
        var turn = new HistoryTurn(before.Turns + 1, NowFor(before), [], [new ExecutionFailed(TaskFailureDetails.FromException(reason))]);
        await CommitAsync(instance, before, Next(before, turn, before.CustomStatus), turn);
    }

    private static void AddUp(Outstanding outstanding, HistoryTurn turn)
    {
        foreach (var one in turn.Received)
        {
            outstanding.Receive(one);
        }

        foreach (var one in turn.Decided)
        {
            outstanding.Decide(one);
        }
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
            received.AddRange(instance.Outstanding.TimersDue(now).ToList().Select(id => new TimerFired(id)));
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

    private async Task CommitTurnAsync(
        Instance instance, InstanceState state, InstanceState before, List<HistoryEvent> received, DateTimeOffset now, Action escaped)
    {
        var number = state.Turns + 1;
        HistoryTurn turn;
        string? customStatus;
        try
        {
            instance.Execution ??= new Execution(state.Facts, around, escaped);
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

        await CommitAsync(instance, before, Next(state, turn, customStatus), turn);
    }

    private async Task CommitAsync(Instance instance, InstanceState before, InstanceState after, HistoryTurn turn)
    {
        AddUp(instance.Outstanding, turn);
        var outgoing = Outgoing.Of(after, turn, instance.Outstanding, store.NextCommit).ToList();
        after = after with { OutboxFrom = after.OutboxFrom > 0 || outgoing.Count == 0 ? after.OutboxFrom : turn.Number };
        after = after with { Due = after.NextDue(instance.Outstanding) };
        instance.State = await store.CommitAsync(before, after, turn);
        instance.Unsent.AddRange(outgoing);
        Log.Turn(logger, after.Id, turn.Number, turn.Received.Count, turn.Decided.Count);
        if (after.Ended)
        {
            instance.Execution = null;
            Log.Ended(logger, after.Id, after.Name, after.Status);
        }

        changes.Signal(after.Id);
    }

    /// <summary>School time, but never before the last turn: a clock set back does not turn an orchestration's time back.</summary>
    private DateTimeOffset NowFor(InstanceState state) => schoolTime.GetUtcNow() is var now && now > state.LastTurnAt ? now : state.LastTurnAt;

    private static InstanceState Next(InstanceState state, HistoryTurn turn, string? customStatus)
    {
        var next = state with
        {
            Turns = turn.Number,
            LastTurnAt = turn.At,
            UpdatedAt = turn.At,
            CustomStatus = customStatus,
            Begun = state.Begun || turn.Received.Any(e => e is ExecutionStarted),
        };
        var end = turn.Decided.FirstOrDefault(e => e is ExecutionCompleted or ExecutionFailed) ?? turn.Received.FirstOrDefault(e => e is Terminated);
        return end switch
        {
            ExecutionCompleted e => next with { Status = OrchestrationRuntimeStatus.Completed, Output = e.Output },
            ExecutionFailed e => next with
            {
                Status = OrchestrationRuntimeStatus.Failed,
                Failure = e.Failure,

                // Plain text, not JSON, as the real runtime leaves it.
                Output = e.Failure.ToString(),
            },
            Terminated e => next with { Status = OrchestrationRuntimeStatus.Terminated, Output = e.Output },
            _ => next with { Status = Standing(next, turn) },
        };
    }

    private static OrchestrationRuntimeStatus Standing(InstanceState state, HistoryTurn turn) => turn.Received.LastOrDefault(e => e is Suspended or Resumed) switch
    {
        Suspended => OrchestrationRuntimeStatus.Suspended,
        null when state.Status == OrchestrationRuntimeStatus.Suspended => OrchestrationRuntimeStatus.Suspended,
        _ => state.Begun ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
    };
}
