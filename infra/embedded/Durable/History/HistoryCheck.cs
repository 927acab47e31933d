using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>Compares the decisions of the code now with those in history: kind, number, name and payload.</summary>
internal static class HistoryCheck
{
    /// <param name="payloads">Whether inputs and outputs count too. Not in a replay of an old history: a record may have gained a
    /// field since.</param>
    /// <exception cref="NonDeterminismException">They differ; it names the first step that does.</exception>
    public static void Same(string instanceId, HistoryTurn recorded, IReadOnlyList<HistoryEvent> wanted, bool payloads)
    {
        var decided = recorded.Decided.ToList();
        for (var n = 0; n < Math.Max(decided.Count, wanted.Count); n++)
        {
            var was = n < decided.Count ? decided[n] : null;
            var now = n < wanted.Count ? wanted[n] : null;
            if (Step(was) != Step(now))
            {
                throw new NonDeterminismException(instanceId, recorded.Number, n + 1, Step(was), Step(now));
            }

            if (payloads && Payload(was!) != Payload(now!))
            {
                throw new NonDeterminismException(instanceId, recorded.Number, n + 1, Step(was), $"{Step(now)} with another content");
            }
        }
    }

    /// <summary>A description of the decision that is the same in every replay; null for none.</summary>
    public static string? Step(HistoryEvent? decided) => decided?.EventTypeCase switch
    {
        null => null,
        HistoryEvent.EventTypeOneofCase.TaskScheduled => $"activity #{decided.EventId} '{decided.TaskScheduled.Name}'",
        HistoryEvent.EventTypeOneofCase.TimerCreated =>
            $"timer #{decided.EventId} for {decided.TimerCreated.FireAt.ToDateTime():yyyy-MM-ddTHH:mm:ss.fffffffZ}",
        HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated =>
            $"sub-orchestration #{decided.EventId} '{decided.SubOrchestrationInstanceCreated.Name}' as "
                + $"'{decided.SubOrchestrationInstanceCreated.InstanceId}'",
        HistoryEvent.EventTypeOneofCase.EventSent =>
            $"event #{decided.EventId} '{decided.EventSent.Name}' to '{decided.EventSent.InstanceId}'",
        HistoryEvent.EventTypeOneofCase.ExecutionCompleted => decided.ExecutionCompleted.OrchestrationStatus switch
        {
            OrchestrationStatus.Completed => "the end",
            OrchestrationStatus.Terminated => "the termination",
            _ => $"the end by {decided.ExecutionCompleted.FailureDetails?.ErrorType}",
        },
        _ => throw new InvalidOperationException($"{decided.EventTypeCase} is no decision."),
    };

    private static string? Payload(HistoryEvent decided) => decided.EventTypeCase switch
    {
        HistoryEvent.EventTypeOneofCase.TaskScheduled => decided.TaskScheduled.Input,
        HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated => decided.SubOrchestrationInstanceCreated.Input,
        HistoryEvent.EventTypeOneofCase.EventSent => decided.EventSent.Input,
        HistoryEvent.EventTypeOneofCase.ExecutionCompleted when decided.ExecutionCompleted.FailureDetails is null =>
            decided.ExecutionCompleted.Result,
        _ => null,
    };
}
