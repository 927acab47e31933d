using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>Creates the events of an instance's history.</summary>
internal static class HistoryEvents
{
    /// <summary>Whether the event is a decision of the orchestrator; all others are its input.</summary>
    public static bool IsDecision(this HistoryEvent one) => one.EventTypeCase is
        HistoryEvent.EventTypeOneofCase.TaskScheduled
        or HistoryEvent.EventTypeOneofCase.TimerCreated
        or HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated
        or HistoryEvent.EventTypeOneofCase.EventSent
        or HistoryEvent.EventTypeOneofCase.ExecutionCompleted;

    public static HistoryEvent TurnStarted() => new() { EventId = -1, OrchestratorStarted = new OrchestratorStartedEvent() };

    public static HistoryEvent Raised(string name, string? input) => new()
    {
        EventId = -1,
        EventRaised = new EventRaisedEvent { Name = name, Input = input },
    };

    /// <summary>Precedes an event sent by another instance: the message id, so that a repetition is dropped.</summary>
    public static HistoryEvent Message(string id) => new() { EventId = -1, GenericEvent = new GenericEvent { Data = id } };

    public static HistoryEvent ActivityCompleted(int id, string? result) => new()
    {
        EventId = -1,
        TaskCompleted = new TaskCompletedEvent { TaskScheduledId = id, Result = result },
    };

    public static HistoryEvent ActivityFailed(int id, TaskFailureDetails failure) => new()
    {
        EventId = -1,
        TaskFailed = new TaskFailedEvent { TaskScheduledId = id, FailureDetails = failure },
    };

    public static HistoryEvent SubOrchestrationCompleted(int id, string? result) => new()
    {
        EventId = -1,
        SubOrchestrationInstanceCompleted = new SubOrchestrationInstanceCompletedEvent { TaskScheduledId = id, Result = result },
    };

    public static HistoryEvent SubOrchestrationFailed(int id, TaskFailureDetails failure) => new()
    {
        EventId = -1,
        SubOrchestrationInstanceFailed = new SubOrchestrationInstanceFailedEvent { TaskScheduledId = id, FailureDetails = failure },
    };

    public static HistoryEvent TimerFired(int id, Timestamp due) => new()
    {
        EventId = -1,
        TimerFired = new TimerFiredEvent { TimerId = id, FireAt = due },
    };

    public static HistoryEvent Terminated(string? output, bool recursive) => new()
    {
        EventId = -1,
        ExecutionTerminated = new ExecutionTerminatedEvent { Input = output, Recurse = recursive },
    };

    public static HistoryEvent Suspended(string? reason) => new()
    {
        EventId = -1,
        ExecutionSuspended = new ExecutionSuspendedEvent { Input = reason },
    };

    public static HistoryEvent Resumed(string? reason) => new()
    {
        EventId = -1,
        ExecutionResumed = new ExecutionResumedEvent { Input = reason },
    };

    public static HistoryEvent Failed(TaskFailureDetails failure) => new()
    {
        EventId = -1,
        ExecutionCompleted = new ExecutionCompletedEvent
        {
            OrchestrationStatus = OrchestrationStatus.Failed,
            FailureDetails = failure,
        },
    };

    /// <summary>The end of an instance that was terminated before its code began.</summary>
    public static HistoryEvent EndBeforeStart(HistoryEvent terminated) => new()
    {
        EventId = -1,
        ExecutionCompleted = new ExecutionCompletedEvent
        {
            OrchestrationStatus = OrchestrationStatus.Terminated,
            Result = terminated.ExecutionTerminated.Input,
        },
    };

    /// <summary>The number of the activity this event completes; null for other events.</summary>
    public static int? AnsweredActivity(HistoryEvent one) => one.TaskCompleted?.TaskScheduledId ?? one.TaskFailed?.TaskScheduledId;
}
