using System.Collections.Concurrent;
using System.Collections.Immutable;
using BinhHoa2.Shared.Mail;

namespace BinhHoa2.Tests.Months;

/// <summary>Takes every letter and keeps it.</summary>
internal sealed class CollectingMailer : IMailer
{
    private readonly ConcurrentQueue<OutgoingLetter> taken = [];

    public IReadOnlyCollection<OutgoingLetter> Taken => taken;

    public Task<ImmutableArray<SendOutcome>> SendAsync(IReadOnlyList<OutgoingLetter> letters, CancellationToken cancellation)
    {
        foreach (var letter in letters)
        {
            taken.Enqueue(letter);
        }

        return Task.FromResult(letters.Select(_ => new SendOutcome(SendResult.Accepted)).ToImmutableArray());
    }
}
