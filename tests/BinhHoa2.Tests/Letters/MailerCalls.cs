using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Tests.Letters;

internal static class MailerCalls
{
    /// <summary>Sends letters and returns their outcomes in the order of the letters.</summary>
    public static async Task<ImmutableArray<SendOutcome>> SendAsync(
        this IMailer mailer, IReadOnlyList<OutgoingLetter> letters, CancellationToken stop)
    {
        using var batch = new MailBatch(letters, stop);
        await batch.SendThroughAsync(mailer);
        var sent = await batch.Outcomes.ReadAllAsync(CancellationToken.None).ToListAsync(CancellationToken.None);
        sent.Count.ShouldBe(letters.Count, "every letter has one outcome");
        return [.. letters.Select(letter => Next(sent, letter))];
    }

    /// <summary>Takes the next outcome of a letter; one that is in the batch twice has two.</summary>
    private static SendOutcome Next(List<SentLetter> sent, OutgoingLetter letter)
    {
        var index = sent.FindIndex(s => ReferenceEquals(s.Letter, letter));
        var outcome = sent[index].Outcome;
        sent.RemoveAt(index);
        return outcome;
    }
}
