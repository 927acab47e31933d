using System.Collections.Concurrent;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Months;

/// <summary>Takes every letter and keeps it.</summary>
internal sealed class CollectingMailer : IMailer
{
    private readonly ConcurrentQueue<OutgoingLetter> taken = [];

    public IReadOnlyCollection<OutgoingLetter> Taken => taken;

    public Task SendAsync(MailBatch batch)
    {
        while (batch.TryTake(out var letter))
        {
            taken.Enqueue(letter);
            batch.Report(letter, new SendOutcome(SendResult.Accepted));
        }

        return Task.CompletedTask;
    }
}
