using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// A message from one instance to another. It is not stored: it is derived from the history of the sender, whose row
/// says from which turn on messages may be unsent. The receiver recognises a repetition by the message id.
/// </summary>
/// <param name="Turn">The sender's turn it comes from.</param>
/// <param name="StartOf">The number of the call it starts a sub-orchestration for, if it does.</param>
internal sealed record OutgoingMessage(int Turn, string To, Func<Message> Compose, int? StartOf = null)
{
    /// <summary>The messages a turn leads to.</summary>
    /// <param name="state">The sender after the turn.</param>
    /// <param name="pending">What the sender waits for after the turn.</param>
    public static IEnumerable<OutgoingMessage> Of(InstanceState state, HistoryTurn turn, PendingWork pending, Func<string> newExecution)
    {
        foreach (var decided in turn.Decided)
        {
            if (decided.SubOrchestrationInstanceCreated is { } call)
            {
                yield return new(
                    turn.Number, call.InstanceId, () => Start(state, turn.At, decided.EventId, call, newExecution()), decided.EventId);
            }
            else if (decided.EventSent is { } sent)
            {
                var id = $"{state.Id}/{state.Execution}/{decided.EventId}";
                yield return new(
                    turn.Number,
                    sent.InstanceId,
                    () => new DeliverMessage([HistoryEvents.Message(id), HistoryEvents.Raised(sent.Name, sent.Input)]));
            }
        }

        if (turn.Received.FirstOrDefault(e => e.ExecutionTerminated is { Recurse: true }) is { } terminated)
        {
            foreach (var child in pending.SubOrchestrations.Values)
            {
                yield return new(turn.Number, child.InstanceId, () => new DeliverMessage([terminated]));
            }
        }

        if (state is { Ended: true, Parent: { } parent } && turn.Number == state.Turns)
        {
            yield return new(turn.Number, parent.InstanceId, () => new DeliverMessage([Answer(state, parent)], parent.Execution));
        }
    }

    private static StartMessage Start(
        InstanceState parent, DateTimeOffset at, int id, SubOrchestrationInstanceCreatedEvent call, string execution) => new(
        new InstanceState
        {
            Id = call.InstanceId,
            Execution = execution,
            Name = call.Name,
            Version = call.Version ?? string.Empty,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = at,
            UpdatedAt = at,
            LastTurnAt = at,
            Input = call.Input,
            Tags = call.Tags.ToDictionary(StringComparer.Ordinal),
            Parent = new ParentLink(parent.Name, parent.Id, parent.Execution, id),
        },
        StartRules.Standard);

    private static HistoryEvent Answer(InstanceState child, ParentLink parent) => child.Status switch
    {
        OrchestrationRuntimeStatus.Completed => HistoryEvents.SubOrchestrationCompleted(parent.TaskId, child.Output),
        _ => HistoryEvents.SubOrchestrationFailed(parent.TaskId, child.Failure ?? Failures.Terminated(child.Id)),
    };
}
