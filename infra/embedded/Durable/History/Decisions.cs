using BinhHoa2.Embedded.Durable.Basis;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>Reads the actions of a turn as the events that record them.</summary>
internal static class Decisions
{
    /// <exception cref="NotSupportedException">The orchestrator asks for what this runtime does not have.</exception>
    public static IReadOnlyList<HistoryEvent> Of(OrchestratorResponse response) => [.. response.Actions.Select(Record)];

    private static HistoryEvent Record(OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask => Scheduled(action.Id, action.ScheduleTask),
        OrchestratorAction.OrchestratorActionTypeOneofCase.CreateSubOrchestration => Created(action.Id, action.CreateSubOrchestration),
        OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer => new HistoryEvent
        {
            EventId = action.Id,
            TimerCreated = new TimerCreatedEvent { FireAt = action.CreateTimer.FireAt },
        },
        OrchestratorAction.OrchestratorActionTypeOneofCase.SendEvent => new HistoryEvent
        {
            EventId = action.Id,
            EventSent = new EventSentEvent
            {
                InstanceId = action.SendEvent.Instance.InstanceId,
                Name = action.SendEvent.Name,
                Input = action.SendEvent.Data,
            },
        },
        OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration => Completed(action.Id, action.CompleteOrchestration),
        _ => throw new NotSupportedException($"The embedded runtime has no {action.OrchestratorActionTypeCase}."),
    };

    private static HistoryEvent Scheduled(int id, ScheduleTaskAction action)
    {
        var scheduled = new TaskScheduledEvent { Name = action.Name, Version = action.Version, Input = action.Input };
        scheduled.Tags.Add(action.Tags);
        return new HistoryEvent { EventId = id, TaskScheduled = scheduled };
    }

    private static HistoryEvent Created(int id, CreateSubOrchestrationAction action)
    {
        InstanceIds.Check(action.InstanceId);
        var created = new SubOrchestrationInstanceCreatedEvent
        {
            InstanceId = action.InstanceId,
            Name = action.Name,
            Version = action.Version,
            Input = action.Input,
        };
        created.Tags.Add(action.Tags);
        return new HistoryEvent { EventId = id, SubOrchestrationInstanceCreated = created };
    }

    private static HistoryEvent Completed(int id, CompleteOrchestrationAction action) =>
        action.OrchestrationStatus is OrchestrationStatus.ContinuedAsNew
            ? throw new NotSupportedException("The embedded runtime has no eternal orchestrations (ContinueAsNew).")
            : new HistoryEvent
            {
                EventId = id,
                ExecutionCompleted = new ExecutionCompletedEvent
                {
                    OrchestrationStatus = action.OrchestrationStatus,
                    Result = action.Result,
                    FailureDetails = action.FailureDetails,
                },
            };
}
