using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// The state row of an instance. <see cref="Turns"/> counts the committed turns; the messages of the turns from
/// <see cref="OutboxFrom"/> on (0: none) may not have reached their instances yet.
/// </summary>
internal sealed record InstanceState
{
    /// <summary>Work is waiting now, whatever the clock says.</summary>
    public static readonly DateTimeOffset AtOnce = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Only a message from outside can wake the instance.</summary>
    public static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required string Id { get; init; }

    /// <summary>Distinguishes this run of the id from earlier ones.</summary>
    public required string Execution { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Not to be begun before this, UTC.</summary>
    public DateTimeOffset? StartAt { get; init; }

    public ParentLink? Parent { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool Begun { get; init; }

    public int Turns { get; init; }

    public DateTimeOffset LastTurnAt { get; init; }

    public int OutboxFrom { get; init; }

    /// <summary>Whether its code has not seen the last turn, which an older version of the app recorded without running it.</summary>
    public bool Held { get; init; }

    /// <summary>The earliest moment the instance must be loaded and run; see <see cref="AtOnce"/> and <see cref="Never"/>.</summary>
    public DateTimeOffset Due { get; init; } = AtOnce;

    /// <summary>Id of the write that produced the row; identifies a write of this runtime whose answer was lost.</summary>
    public string Commit { get; init; } = string.Empty;

    public Azure.ETag ETag { get; init; }

    public bool Ended => Status is
        OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public InstanceRun Facts => new(Id, Execution, Name);

    /// <summary>The start of its code, as an event of its history.</summary>
    public HistoryEvent ToStarted()
    {
        var started = new ExecutionStartedEvent
        {
            Name = Name,
            Version = Version,
            Input = Input,
            OrchestrationInstance = new OrchestrationInstance { InstanceId = Id, ExecutionId = Execution },
            ParentInstance = Parent is null ? null : new ParentInstanceInfo
            {
                TaskScheduledId = Parent.TaskId,
                Name = Parent.Name,
                OrchestrationInstance = new OrchestrationInstance { InstanceId = Parent.InstanceId, ExecutionId = Parent.Execution },
            },
        };
        started.Tags.Add(Tags.ToDictionary(StringComparer.Ordinal));
        return new HistoryEvent { EventId = -1, ExecutionStarted = started };
    }

    /// <summary>The state after one more turn; its messages and timers are not counted yet.</summary>
    public InstanceState After(HistoryTurn turn, string? customStatus)
    {
        var next = this with
        {
            Turns = turn.Number,
            LastTurnAt = turn.At,
            UpdatedAt = turn.At,
            CustomStatus = customStatus,
            Begun = Begun || turn.IsFirstOfCode,
            Held = false,
        };
        var end = turn.Decided.Select(e => e.ExecutionCompleted).FirstOrDefault(e => e is not null);
        return end?.OrchestrationStatus switch
        {
            null => next with { Status = next.Running(turn) },
            OrchestrationStatus.Completed => next with { Status = OrchestrationRuntimeStatus.Completed, Output = end.Result },
            OrchestrationStatus.Terminated => next with { Status = OrchestrationRuntimeStatus.Terminated, Output = end.Result },

            // Plain text, not JSON, as the real runtime leaves it.
            _ => next with
            {
                Status = OrchestrationRuntimeStatus.Failed,
                Failure = end.FailureDetails,
                Output = $"{end.FailureDetails?.ErrorType}: {end.FailureDetails?.ErrorMessage}",
            },
        };
    }

    /// <summary>When the clock must wake it, regardless of other work.</summary>
    public DateTimeOffset NextTimer(PendingWork pending) =>
        Ended ? Never
        : !Begun ? StartAt ?? AtOnce
        : pending.NextTimer ?? Never;

    public DateTimeOffset NextDue(PendingWork pending) =>
        OutboxFrom > 0 || (!Ended && (Held || pending.Activities.Count > 0)) ? AtOnce : NextTimer(pending);

    private OrchestrationRuntimeStatus Running(HistoryTurn turn) => turn.Received.LastOrDefault(IsPause) switch
    {
        { ExecutionSuspended: not null } => OrchestrationRuntimeStatus.Suspended,
        null when Status == OrchestrationRuntimeStatus.Suspended => OrchestrationRuntimeStatus.Suspended,
        _ => Begun ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
    };

    private static bool IsPause(HistoryEvent one) => one.ExecutionSuspended is not null || one.ExecutionResumed is not null;
}
