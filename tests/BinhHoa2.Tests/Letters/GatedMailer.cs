using System.Collections.Concurrent;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Letters;

/// <summary>
/// A mail adapter that takes letters one after another and reports the outcomes that the test provides; one of the outcomes waits
/// until the test releases it.
/// </summary>
internal sealed class GatedMailer : IMailer
{
    private readonly TaskCompletionSource gateReached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource halted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The number of the letter whose outcome waits; the first is 1.</summary>
    public int GateAt { get; init; } = int.MaxValue;

    public Func<OutgoingLetter, SendOutcome> Outcome { get; init; } = _ => new(SendResult.Accepted, "id");

    /// <summary>The letters taken, in order; the same letter can occur twice.</summary>
    public ConcurrentQueue<OutgoingLetter> Taken { get; } = [];

    /// <summary>Completes when the letter whose outcome waits has been taken.</summary>
    public Task GateReached => gateReached.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    /// <summary>Completes when the batch is stopped before it is empty.</summary>
    public Task Halted => halted.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public void Release() => released.TrySetResult();

    public async Task SendAsync(MailBatch batch)
    {
        await using var halting = batch.Stop.UnsafeRegister(_ => halted.TrySetResult(), null);
        while (batch.TryTake(out var letter))
        {
            Taken.Enqueue(letter);
            if (Taken.Count == GateAt)
            {
                gateReached.SetResult();
                await released.Task;
            }

            batch.Report(letter, Outcome(letter));
        }
    }
}
