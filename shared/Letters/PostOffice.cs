using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Sends all letters of the school: claims each in the ledger, hands it to the mail adapter and writes its outcome. A repeated
/// call with the same letters sends only those that are missing.
/// </summary>
/// <remarks>
/// A stop interrupts neither a letter that is being sent nor a write to the ledger: all outcomes are written, and letters that
/// were claimed but not sent are given back, so that the next call sends them at once.
/// </remarks>
public sealed class PostOffice(
    Ledger ledger,
    IMailer mailer,
    IDutyPause pause,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime,
    PostOfficeOptions options)
{
    /// <summary>
    /// Sends letters in school hours; outside them, and while they are paused, sends nothing and returns when to call again.
    /// </summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    /// <param name="stop">Cancelled when the process is to stop.</param>
    /// <exception cref="OperationCanceledException">A stop was requested and some letters have not been sent.</exception>
    public async Task<PostResult> SendAsync(SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, CancellationToken stop)
    {
        if (letters.Count > 0 && await HeldBackUntilAsync(stop) is { } allowed)
        {
            return PostResult.Nothing with { RetryAt = allowed };
        }

        return await SendNowAsync(month, letters, schoolTime.GetUtcNow(), stop);
    }

    /// <summary>
    /// When duty letters may leave again, or, while they are paused, when to ask again: the next working morning. Null while they may.
    /// For callers that would read much for nothing.
    /// </summary>
    public async ValueTask<DateTimeOffset?> HeldBackUntilAsync(CancellationToken cancellation)
    {
        var now = schoolTime.GetUtcNow();
        var allowed = SchoolHours.FirstFrom(now, calendar);
        if (allowed > now)
        {
            return allowed;
        }

        // The calendar follows the setup that the pause is read with: today may have become a day off.
        var isPaused = await pause.IsOnAsync(cancellation);
        allowed = SchoolHours.FirstFrom(now, calendar);
        return allowed > now ? allowed
            : isPaused ? SchoolHours.FirstAfter(now, calendar)
            : null;
    }

    /// <summary>Whether it is the pause alone that holds duty letters back now; outside their hours it is not asked for.</summary>
    public async ValueTask<bool> IsPausedAsync(CancellationToken cancellation) =>
        SchoolHours.FirstFrom(schoolTime.GetUtcNow(), calendar) <= schoolTime.GetUtcNow() && await pause.IsOnAsync(cancellation);

    /// <summary>Sends letters that a person has just requested, at any hour of any day.</summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    /// <param name="stop">Cancelled when the process is to stop.</param>
    /// <exception cref="OperationCanceledException">A stop was requested and some letters have not been sent.</exception>
    public Task<PostResult> SendAskedForAsync(
        SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, CancellationToken stop) =>
        SendNowAsync(month, letters, schoolTime.GetUtcNow(), stop);

    private async Task<PostResult> SendNowAsync(
        SchoolMonth month, IReadOnlyCollection<LetterToSend> letters, DateTimeOffset now, CancellationToken stop)
    {
        var total = PostResult.Nothing;
        foreach (var chunk in letters.Chunk(Ledger.MaxBatchSize))
        {
            stop.ThrowIfCancellationRequested();
            using var span = LetterTelemetry.Sending(chunk.Length);
            var sent = await SendChunkAsync(month, chunk.ToDictionary(l => l.Key), now, stop);
            total = total.With(sent);
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
            throw new InvalidOperationException($"{mailer.GetType().Name} left letters of its batch although no stop was requested.");
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
        LedgerMapping.NameOf(letter.Key.Kind),
        letter.To,
        composed,
        now.ToOffset(VietnamTime.Offset),
        letter.InReplyTo is { } parent ? MessageId(month, parent) : null,
        new LedgerAddress(month, letter.Key));

    /// <summary>Derives the Message-ID from the ledger key, so that a letter that is sent once more keeps it (RFC 5322, 3.6.4).</summary>
    private string MessageId(SchoolMonth month, LedgerKey key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{month}/{LedgerMapping.RowKeyOf(key)}"));
        return $"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}@{options.MessageIdDomain}";
    }
}
