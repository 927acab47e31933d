using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace BinhHoa2.Embedded.Durable.History;

/// <summary>
/// One thing that happened to an instance: either received from outside or decided by its code. <see cref="Step"/>
/// says which it is, in words that do not change from one replay to the next; <see cref="Payload"/> is what it carries.
/// </summary>
[JsonDerivedType(typeof(ExecutionStarted), "started")]
[JsonDerivedType(typeof(EventReceived), "event")]
[JsonDerivedType(typeof(ActivityCompleted), "activity-ok")]
[JsonDerivedType(typeof(ActivityFailed), "activity-bad")]
[JsonDerivedType(typeof(SubOrchestrationCompleted), "sub-ok")]
[JsonDerivedType(typeof(SubOrchestrationFailed), "sub-bad")]
[JsonDerivedType(typeof(TimerFired), "timer-fired")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Terminated), "terminated")]
[JsonDerivedType(typeof(ActivityScheduled), "activity")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(TimerCancelled), "timer-cancelled")]
[JsonDerivedType(typeof(SubOrchestrationScheduled), "sub")]
[JsonDerivedType(typeof(EventSent), "event-sent")]
[JsonDerivedType(typeof(ExecutionCompleted), "completed")]
[JsonDerivedType(typeof(ExecutionFailed), "failed")]
internal abstract record HistoryEvent
{
    [JsonIgnore]
    public abstract string Step { get; }

    [JsonIgnore]
    public virtual string? Payload => null;
}

// Received.

internal sealed record ExecutionStarted(string? Input) : HistoryEvent
{
    public override string Step => "the start";

    public override string? Payload => Input;
}

/// <param name="MessageId">Which message of which instance brought it; null when a client raised it.</param>
internal sealed record EventReceived(string Name, string? Data, string? MessageId) : HistoryEvent
{
    public override string Step => $"the event '{Name}'";

    public override string? Payload => Data;
}

internal sealed record ActivityCompleted(int Id, string? Result) : HistoryEvent
{
    public override string Step => $"the result of activity #{Id}";

    public override string? Payload => Result;
}

internal sealed record ActivityFailed(int Id, TaskFailureDetails Failure) : HistoryEvent
{
    public override string Step => $"the failure of activity #{Id}";
}

internal sealed record SubOrchestrationCompleted(int Id, string? Result) : HistoryEvent
{
    public override string Step => $"the result of sub-orchestration #{Id}";

    public override string? Payload => Result;
}

internal sealed record SubOrchestrationFailed(int Id, TaskFailureDetails Failure) : HistoryEvent
{
    public override string Step => $"the failure of sub-orchestration #{Id}";
}

internal sealed record TimerFired(int Id) : HistoryEvent
{
    public override string Step => $"the firing of timer #{Id}";
}

internal sealed record Suspended(string? Reason) : HistoryEvent
{
    public override string Step => "the suspension";
}

internal sealed record Resumed(string? Reason) : HistoryEvent
{
    public override string Step => "the resumption";
}

internal sealed record Terminated(string? Output, bool Recursive) : HistoryEvent
{
    public override string Step => "the termination";

    public override string? Payload => Output;
}

// Decided.

internal sealed record ActivityScheduled(int Id, string Name, string? Input) : HistoryEvent
{
    public override string Step => $"activity #{Id} '{Name}'";

    public override string? Payload => Input;
}

internal sealed record TimerCreated(int Id, DateTimeOffset FireAt) : HistoryEvent
{
    public override string Step => $"timer #{Id} for {FireAt:yyyy-MM-ddTHH:mm:ss.fffffffZ}";
}

internal sealed record TimerCancelled(int Id) : HistoryEvent
{
    public override string Step => $"the cancelling of timer #{Id}";
}

internal sealed record SubOrchestrationScheduled(int Id, string Name, string InstanceId, string Version, string? Input) : HistoryEvent
{
    public override string Step => $"sub-orchestration #{Id} '{Name}' as '{InstanceId}'";

    public override string? Payload => Input;
}

internal sealed record EventSent(int Id, string InstanceId, string Name, string? Data) : HistoryEvent
{
    public override string Step => $"event #{Id} '{Name}' to '{InstanceId}'";

    public override string? Payload => Data;
}

internal sealed record ExecutionCompleted(string? Output) : HistoryEvent
{
    public override string Step => "the end";

    public override string? Payload => Output;
}

internal sealed record ExecutionFailed(TaskFailureDetails Failure) : HistoryEvent
{
    public override string Step => $"the end by {Failure.ErrorType}";
}
