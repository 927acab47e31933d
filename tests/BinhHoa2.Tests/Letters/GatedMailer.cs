using System.Collections.Concurrent;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Letters;

/// <summary>
/// Hands letters over one after another, to a provider that takes whatever it is given; the answer to one of them waits until
/// the test gives it.
/// </summary>
internal sealed class GatedMailer : IMailer
{
    private readonly TaskCompletionSource inHand = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource halted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The number of the letter whose answer waits, the first being 1.</summary>
    public int WaitsAt { get; init; } = int.MaxValue;

    public Func<OutgoingLetter, SendOutcome> Outcome { get; init; } = _ => new(SendResult.Accepted, "id");

    /// <summary>What the provider took, in order; a letter may be there twice.</summary>
    public ConcurrentQueue<OutgoingLetter> Taken { get; } = [];

    /// <summary>Ends when the letter whose answer waits has been handed over.</summary>
    public Task InHand => inHand.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    /// <summary>Ends when the batch gives out no more letters before it is through.</summary>
    public Task Halted => halted.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    public void Answer() => answer.TrySetResult();

    public async Task SendAsync(MailBatch batch)
    {
        await using var halting = batch.Stop.UnsafeRegister(_ => halted.TrySetResult(), null);
        while (batch.TryTake(out var letter))
        {
            Taken.Enqueue(letter);
            if (Taken.Count == WaitsAt)
            {
                inHand.SetResult();
                await answer.Task;
            }

            batch.Report(letter, Outcome(letter));
        }
    }
}
