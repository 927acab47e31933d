using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// Runs one turn of an instance: the orchestrator gets the received events, and events, decisions and the state after them
/// are committed in one transaction. Only then are the decisions acted on.
/// </summary>
/// <param name="versions">Of an instance that does not match, messages are recorded and no code is run.</param>
/// <param name="foreignAwait">Called with the instance and its run when the code, in a turn or later, awaits something that is not
/// its context's.</param>
internal sealed class TurnRunner(
    HistoryStore store, RuntimeServices services, TimeProvider schoolTime, bool verify, Action<string, string> foreignAwait,
    VersionMatch versions, StateChanges changes, ILogger logger)
{
    /// <param name="messages">The messages received; each completes when the turn is committed.</param>
    public async Task RunAsync(Instance instance, IReadOnlyList<Message> messages)
    {
        if (instance.State is { } state)
        {
            var now = NowFor(state);
            var received = Receive(instance, state, messages, now, runs: versions.Matches(state));
            var next = state with { OutboxFrom = OutboxAfter(instance, state, messages) };
            if (received.Count > 0 || (state is { Held: true, Ended: false } && versions.Matches(state)))
            {
                await DecideAsync(instance, next, received, now);
            }
            else if (next != state)
            {
                instance.State = await store.CommitAsync(state, next with { Due = next.NextDue(instance.Pending) }, turn: null);
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

    /// <summary>Loads an instance as the store has it; its code is replayed with its next turn.</summary>
    public void Restore(Instance instance, InstanceState state, List<HistoryTurn> turns)
    {
        instance.Adopt(state, turns);
        if (state.OutboxFrom > 0)
        {
            instance.Unsent =
                [
                    .. turns.Where(t => t.Number >= state.OutboxFrom).SelectMany(
                        t => OutgoingMessage.Of(state, t, instance.Pending, store.NextCommit)),
                ];
        }
    }

    /// <summary>Ends an instance whose code and history do not agree.</summary>
    public async Task FailAsync(Instance instance, InstanceState state, NonDeterminismException exception)
    {
        Log.NonDeterminism(logger, state.Id, exception);
        var turn = Turn(state, NowFor(state), [], [HistoryEvents.Failed(Failures.Of(exception))]);
        await CommitAsync(instance, state, turn, state.CustomStatus);
    }

    private static HistoryTurn Turn(
        InstanceState state, DateTimeOffset now, IEnumerable<HistoryEvent> received, IEnumerable<HistoryEvent> decided)
    {
        var at = Timestamp.FromDateTimeOffset(now);
        List<HistoryEvent> events = [HistoryEvents.TurnStarted(), .. received, .. decided];
        events.ForEach(e => e.Timestamp = at);
        return new HistoryTurn(state.Turns + 1, events);
    }

    /// <param name="runs">Whether the code is run with what is received: a start or a timer has to wait for it.</param>
    private static List<HistoryEvent> Receive(
        Instance instance, InstanceState state, IReadOnlyList<Message> messages, DateTimeOffset now, bool runs)
    {
        var received = new List<HistoryEvent>();
        if (runs && !state.Begun && !state.Ended && !(state.StartAt > now))
        {
            // Events that came before the start are given to the code now.
            received.Add(state.ToStarted());
            received.AddRange(instance.Turns.SelectMany(t => t.Received).Select(e => e.Clone()));
        }

        if (runs && !state.Ended)
        {
            received.AddRange(instance.Pending.TimersDue(now));
        }

        foreach (var delivered in messages.OfType<DeliverMessage>().Where(m => m.Execution is null || m.Execution == state.Execution))
        {
            foreach (var id in delivered.What.Select(HistoryEvents.AnsweredActivity).OfType<int>())
            {
                instance.Running.Remove(id);
            }

            if (!state.Ended && delivered.What.All(instance.Pending.Expects))
            {
                // At once, so that a message that is twice in one mailbox is taken once.
                var news = delivered.What.Select(e => e.Clone()).ToList();
                news.ForEach(instance.Pending.Add);
                received.AddRange(news);
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
        if (instance.Session is { NeedsHistory: true })
        {
            // Before the try: a store that does not answer is no failure of the orchestrator.
            instance.EndSession((await store.LoadAsync(state.Id))!.Value.Turns);
        }

        HistoryTurn turn;
        var customStatus = state.CustomStatus;
        try
        {
            var given = Turn(state, now, received, []);
            if (!versions.Matches(state))
            {
                turn = given;
            }
            else if (state.Begun || given.IsFirstOfCode)
            {
                var response = instance.UseSession(past => NewSession(state, past)).Run(given.Events);
                turn = Turn(state, now, received, Decisions.Of(response));
                customStatus = response.CustomStatus;
            }
            else
            {
                turn = Turn(
                    state,
                    now,
                    received,
                    received.Where(e => e.ExecutionTerminated is not null).Take(1).Select(HistoryEvents.EndBeforeStart));
            }

            Keep(instance, turn);
        }
        catch (Exception exception)
        {
            // Code that cannot be replayed, or a result that cannot be recorded: the instance fails, as in the real runtime.
            Log.NonDeterminism(logger, state.Id, exception);
            turn = Turn(state, now, received, [HistoryEvents.Failed(Failures.Of(exception))]);
        }

        await CommitAsync(instance, state, turn, customStatus, held: !versions.Matches(state));
    }

    /// <summary>Keeps the turn in memory as long as it is needed: until a session has replayed it, or to verify the next one.</summary>
    /// <exception cref="NonDeterminismException">Replayed from the beginning of history, the code decides differently.</exception>
    private void Keep(Instance instance, HistoryTurn turn)
    {
        if (instance.Session is null || verify)
        {
            instance.Turns.Add(turn);
        }
        else
        {
            instance.Turns.Clear();
        }

        if (instance.Session is not null && verify)
        {
            ReplayCheck.Last(instance.State!.Facts, services, instance.Turns, payloads: true);
        }
    }

    private async Task CommitAsync(Instance instance, InstanceState state, HistoryTurn turn, string? customStatus, bool held = false)
    {
        instance.Pending.Add(turn);
        var after = state.After(turn, customStatus) with { Held = held };
        var outgoing = OutgoingMessage.Of(after, turn, instance.Pending, store.NextCommit).ToList();
        after = after with { OutboxFrom = after.OutboxFrom > 0 || outgoing.Count == 0 ? after.OutboxFrom : turn.Number };
        after = after with { Due = after.NextDue(instance.Pending) };
        instance.State = await store.CommitAsync(instance.State!, after, turn);
        instance.Unsent.AddRange(outgoing);
        Log.Turn(logger, after.Id, turn.Number, turn.Received.Count(), turn.Decided.Count());
        if (after.Ended)
        {
            instance.EndSession();
            Log.Ended(logger, after.Id, after.Name, after.Status);
        }

        changes.Signal(after.Id);
    }

    private OrchestratorSession NewSession(InstanceState state, IEnumerable<HistoryEvent> past) =>
        new(state.Facts, services, past, () => foreignAwait(state.Id, state.Execution));

    /// <summary>School time, but never before the last turn: an orchestration's time does not go back with the clock.</summary>
    private DateTimeOffset NowFor(InstanceState state) =>
        schoolTime.GetUtcNow() is var now && now > state.LastTurnAt ? now : state.LastTurnAt;
}
