using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>A message to one instance. <see cref="Done"/> completes when its effect is in the store.</summary>
internal abstract class Message
{
    private readonly TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> Done => done.Task;

    public void Succeed(int result = 0) => done.TrySetResult(result);

    public void Fail(Exception exception)
    {
        if (done.TrySetException(exception))
        {
            // Some callers do not await the result; reading the exception keeps it from being reported as unobserved.
            _ = done.Task.Exception;
        }
    }
}

/// <param name="wanted">The row as it is to be.</param>
/// <param name="refusing">The states of an existing instance that forbid the start.</param>
internal sealed class StartMessage(InstanceState wanted, IReadOnlyCollection<string> refusing) : Message
{
    public InstanceState Wanted { get; } = wanted;

    public IReadOnlyCollection<string> Refusing { get; } = refusing;
}

/// <param name="what">One event, or one with the id of its message before it.</param>
/// <param name="execution">The run of the id it is meant for; null for whichever runs.</param>
/// <param name="mustExist">Whether it fails when there is no such instance, or is dropped.</param>
internal sealed class DeliverMessage(IReadOnlyList<HistoryEvent> what, string? execution = null, bool mustExist = false) : Message
{
    public IReadOnlyList<HistoryEvent> What { get; } = what;

    public string? Execution { get; } = execution;

    public bool MustExist { get; } = mustExist;
}

/// <summary>Makes the instance check its timers and pending work.</summary>
internal sealed class WakeMessage : Message;

/// <summary>The outgoing messages of this run have reached their instances.</summary>
internal sealed class SentMessage(string execution) : Message
{
    public string Execution { get; } = execution;
}

/// <summary>The orchestrator awaited something that is not its context's.</summary>
internal sealed class ForeignAwaitMessage(string execution) : Message
{
    public string Execution { get; } = execution;
}

/// <summary>Removes an instance that has ended; the result is the number removed.</summary>
internal sealed class PurgeMessage : Message;
