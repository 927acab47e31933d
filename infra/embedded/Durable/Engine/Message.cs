using BinhHoa2.Embedded.Durable.Store;
using Microsoft.DurableTask.Protobuf;

namespace BinhHoa2.Embedded.Durable.Engine;

/// <summary>Something for one instance to deal with. <see cref="Done"/> ends when what it asked for is in the store.</summary>
internal abstract class Message
{
    private readonly TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> Done => done.Task;

    public void Succeed(int result = 0) => done.TrySetResult(result);

    public void Fail(Exception exception)
    {
        if (done.TrySetException(exception))
        {
            // Not everybody who posts waits; a failure nobody asked for is not an unobserved one.
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

/// <summary>Look at the clock and at what is left to do.</summary>
internal sealed class WakeMessage : Message;

/// <summary>The messages of this run that were on the way have reached their instances.</summary>
internal sealed class SentMessage(string execution) : Message
{
    public string Execution { get; } = execution;
}

/// <summary>The orchestrator awaited something that is not its context's.</summary>
internal sealed class ForeignAwaitMessage(string execution) : Message
{
    public string Execution { get; } = execution;
}

/// <summary>Remove an instance that has ended; answers how many were removed.</summary>
internal sealed class PurgeMessage : Message;
