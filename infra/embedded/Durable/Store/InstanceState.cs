using BinhHoa2.Embedded.Durable.History;
using BinhHoa2.Embedded.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// What the state row of an instance says. <see cref="Turns"/> counts the committed turns; the messages of the turns from
/// <see cref="OutboxFrom"/> on (0: none) may not have reached their instances yet.
/// </summary>
internal sealed record InstanceState
{
    /// <summary>When work is waiting now, whatever the clock says.</summary>
    public static readonly DateTimeOffset AtOnce = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When nothing but a message from outside can wake an instance.</summary>
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

    /// <summary>The earliest moment somebody must look at it; see <see cref="AtOnce"/> and <see cref="Never"/>.</summary>
    public DateTimeOffset Due { get; init; } = AtOnce;

    /// <summary>The write that made the row what it is; how an own write is recognised when its answer was lost.</summary>
    public string Commit { get; init; } = string.Empty;

    public Azure.ETag ETag { get; init; }

    public bool Ended => Status is
        OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public InstanceFacts Facts => new(
        Id, Name, Version, Parent is null ? null : new ParentOrchestrationInstance(Parent.Name, Parent.InstanceId));

    /// <summary>The state after one more turn; its messages and timers are not reckoned in yet.</summary>
    public InstanceState After(HistoryTurn turn, string? customStatus)
    {
        var next = this with
        {
            Turns = turn.Number,
            LastTurnAt = turn.At,
            UpdatedAt = turn.At,
            CustomStatus = customStatus,
            Begun = Begun || turn.Received.Any(e => e is ExecutionStarted),
        };
        var end = turn.Decided.FirstOrDefault(e => e is ExecutionCompleted or ExecutionFailed) ?? turn.Received.FirstOrDefault(e => e is Terminated);
        return end switch
        {
            ExecutionCompleted e => next with { Status = OrchestrationRuntimeStatus.Completed, Output = e.Output },

            // Plain text, not JSON, as the real runtime leaves it.
            ExecutionFailed e => next with { Status = OrchestrationRuntimeStatus.Failed, Failure = e.Failure, Output = e.Failure.ToString() },
            Terminated e => next with { Status = OrchestrationRuntimeStatus.Terminated, Output = e.Output },
            _ => next with { Status = next.Standing(turn) },
        };
    }

    /// <summary>When the clock must wake it, whatever else is going on.</summary>
    public DateTimeOffset NextTimer(Outstanding outstanding) =>
        Ended ? Never
        : !Begun ? StartAt ?? AtOnce
        : outstanding.NextTimer ?? Never;

    public DateTimeOffset NextDue(Outstanding outstanding) =>
        OutboxFrom > 0 || (!Ended && outstanding.Activities.Count > 0) ? AtOnce : NextTimer(outstanding);

    private OrchestrationRuntimeStatus Standing(HistoryTurn turn) => turn.Received.LastOrDefault(e => e is Suspended or Resumed) switch
    {
        Suspended => OrchestrationRuntimeStatus.Suspended,
        null when Status == OrchestrationRuntimeStatus.Suspended => OrchestrationRuntimeStatus.Suspended,
        _ => Begun ? OrchestrationRuntimeStatus.Running : OrchestrationRuntimeStatus.Pending,
    };
}
