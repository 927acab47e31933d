using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Every letter the school sends passes here: claimed in the ledger, handed to the mail adapter, its outcome written.
/// Calling again with the same letters sends only what is missing.
/// </summary>
/// <remarks>
/// A stop never cuts a letter or a write to the ledger short: letters in hand come to their answer, all outcomes are written,
/// and what was claimed but not handed over is given back, so that the next call sends it at once.
/// </remarks>
public sealed class PostOffice(
    Ledger ledger,
    IMailer mailer,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    PostOfficeOptions options)
{
    /// <summary>Sends duty letters; outside the hours they may leave, sends nothing and says when to call again.</summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    /// <param name="stop">Cancelled when the process is to stop.</param>
    /// <exception cref="OperationCanceledException">A stop was asked for and some letters have not been sent.</exception>
    public async Task<PostResult> SendAsync(SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, CancellationToken stop)
    {
        if (letters.Count > 0 && HeldBackUntil() is { } allowed)
        {
            return PostResult.Nothing with { RetryAt = allowed };
        }

        return await SendNowAsync(month, letters, schoolTime.GetUtcNow(), stop);
    }

    /// <summary>When duty letters may leave again; null while they may. For callers that would read much for nothing.</summary>
    public DateTimeOffset? HeldBackUntil()
    {
        var now = schoolTime.GetUtcNow();
        var allowed = SchoolHours.FirstFrom(now, calendar);
        return allowed > now ? allowed : null;
    }

    /// <summary>Sends letters that somebody asked for and waits for: at any hour of any day.</summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    /// <param name="stop">Cancelled when the process is to stop.</param>
    /// <exception cref="OperationCanceledException">A stop was asked for and some letters have not been sent.</exception>
    public Task<PostResult> SendAskedForAsync(
        SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, CancellationToken stop) =>
        SendNowAsync(month, letters, schoolTime.GetUtcNow(), stop);

    private async Task<PostResult> SendNowAsync(
        SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, DateTimeOffset now, CancellationToken stop)
    {
        var total = PostResult.Nothing;
        foreach (var chunk in letters.Chunk(Ledger.MaxAtOnce))
        {
            stop.ThrowIfCancellationRequested();
            total = total.With(await SendChunkAsync(month, chunk.ToDictionary(l => l.Key), now, stop));
        }

        return total;
    }

    private async Task<PostResult> SendChunkAsync(
        SchoolMonth month, Dictionary<LedgerKey, LetterToSend> letters, DateTimeOffset now, CancellationToken stop)
    {
        var grace = new StopGrace(machineTime, stop);
        var claim = await grace.RunAsync(limit => ledger.ClaimAsync(month, letters.Keys, now, limit));
        var rows = claim.Claimed.ToDictionary(row => MessageId(month, row.Entry.Key));
        using var batch = new MailBatch(await ComposeAsync(month, claim.Claimed, letters, now, grace), stop);
        var writer = new OutcomeWriter(ledger, month, rows, grace, machineTime);
        var settled = await writer.SendAsync(mailer, batch);
        if (writer.HeldBack)
        {
            stop.ThrowIfCancellationRequested();
            throw new InvalidOperationException($"{mailer.GetType().Name} left letters of its batch although no stop was asked for.");
        }

        return new PostResult(
            settled.Count(e => e.State == LedgerState.Accepted),
            settled.Count(e => e.State == LedgerState.Rejected),
            claim.Waiting.Concat(settled).Max(LedgerRules.RetryAt));
    }

    /// <summary>Composes what was claimed. When one letter cannot be composed, none leaves and all claims are given back.</summary>
    private async Task<IReadOnlyList<OutgoingLetter>> ComposeAsync(
        SchoolMonth month,
        IReadOnlyList<LedgerRow> claimed,
        Dictionary<LedgerKey, LetterToSend> letters,
        DateTimeOffset now,
        StopGrace grace)
    {
        var outgoing = new List<OutgoingLetter>(claimed.Count);
        try
        {
            foreach (var row in claimed)
            {
                var letter = letters[row.Entry.Key];
                outgoing.Add(Address(month, letter, await letter.Compose(), now));
            }

            return outgoing;
        }
        catch
        {
            LedgerOutcome[] back = [.. claimed.Select(row => new LedgerOutcome(row, LedgerRules.GiveBack(row.Entry, row.Before)))];
            await grace.RunAsync(limit => ledger.SettleAsync(month, back, limit));
            throw;
        }
    }

    private OutgoingLetter Address(SchoolMonth month, LetterToSend letter, Letter composed, DateTimeOffset now) => new(
        MessageId(month, letter.Key),
        LedgerMapping.KindOf(letter.Key.Kind),
        letter.To,
        composed,
        now.ToOffset(VietnamTime.Offset),
        letter.Under is { } under ? MessageId(month, under) : null,
        new LedgerAddress(month, letter.Key));

    /// <summary>The Message-ID is the ledger key's, so that a letter sent once more is the same letter (RFC 5322, 3.6.4).</summary>
    private string MessageId(SchoolMonth month, LedgerKey key)
    {
        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{month}/{LedgerMapping.KeyOf(key)}"));
        return $"{Convert.ToHexStringLower(name.AsSpan(0, 16))}@{options.MessageIdDomain}";
    }
}
