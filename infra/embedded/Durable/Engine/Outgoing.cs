using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>
/// A message from one instance to another. It is not stored anywhere: it follows from the history of the sender, and the
/// sender's row says from which turn on they may be unsent. The receiver knows it again by what it carries.
/// </summary>
/// <param name="Turn">The sender's turn it comes from.</param>
/// <param name="StartOf">The call it starts a sub-orchestration for, if it does.</param>
internal sealed record Outgoing(int Turn, string To, Func<Message> Compose, SubOrchestrationScheduled? StartOf = null)
{
    /// <summary>The messages a turn leads to.</summary>
    /// <param name="state">The sender after the turn.</param>
    /// <param name="outstanding">What the sender waits for after the turn.</param>
    public static IEnumerable<Outgoing> Of(InstanceState state, HistoryTurn turn, Outstanding outstanding, Func<string> newExecution)
    {
        foreach (var decided in turn.Decided)
        {
            switch (decided)
            {
                case SubOrchestrationScheduled call:
                    yield return new(turn.Number, call.InstanceId, () => Start(state, turn.At, call, newExecution()), call);
                    break;
                case EventSent sent:
                    var id = $"{state.Id}/{state.Execution}/{sent.Id}";
                    yield return new(turn.Number, sent.InstanceId, () => new DeliverMessage(new EventReceived(sent.Name, sent.Data, id)));
                    break;
            }
        }

        if (turn.Received.OfType<Terminated>().FirstOrDefault() is { Recursive: true } terminated)
        {
            foreach (var child in outstanding.SubOrchestrations.Values)
            {
                yield return new(turn.Number, child.InstanceId, () => new DeliverMessage(terminated));
            }
        }

        if (state is { Ended: true, Parent: { } parent } && turn.Number == state.Turns)
        {
            yield return new(turn.Number, parent.InstanceId, () => new DeliverMessage(Answer(state, parent), parent.Execution));
        }
    }

    private static StartMessage Start(InstanceState parent, DateTimeOffset at, SubOrchestrationScheduled call, string execution) => new(
        new InstanceState
        {
            Id = call.InstanceId,
            Execution = execution,
            Name = call.Name,
            Version = call.Version,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = at,
            UpdatedAt = at,
            LastTurnAt = at,
            Input = call.Input,
            Parent = new ParentLink(parent.Name, parent.Id, parent.Execution, call.Id),
        },
        StartRules.Standard);

    private static HistoryEvent Answer(InstanceState child, ParentLink parent) => child.Status switch
    {
        OrchestrationRuntimeStatus.Completed => new SubOrchestrationCompleted(parent.TaskId, child.Output),
        _ => new SubOrchestrationFailed(
            parent.TaskId,
            child.Failure ?? new("OrchestrationTerminated", $"Sub-orchestration '{child.Id}' was terminated.", null, null, null)),
    };
}
