using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Every letter the school sends passes here: claimed in the ledger, handed to the mail adapter, its outcome written.
/// Calling again with the same letters sends only what is missing.
/// </summary>
public sealed class PostOffice(Ledger ledger, IMailer mailer, IWorkingCalendar calendar, TimeProvider schoolTime, PostOfficeOptions options)
{
    /// <summary>Sends duty letters; outside the hours they may leave, sends nothing and says when to call again.</summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    public async Task<PostResult> SendAsync(SchoolMonth month, IReadOnlyCollection<AddressedLetter> letters, CancellationToken cancellation)
    {
        var now = schoolTime.GetUtcNow();
        var allowed = SchoolHours.FirstFrom(now, calendar);
        if (allowed > now && letters.Count > 0)
        {
            return PostResult.Nothing with { AgainAt = allowed };
        }

        return await SendNowAsync(month, letters, now, cancellation);
    }

    /// <summary>Sends letters that somebody asked for and waits for: at any hour of any day.</summary>
    /// <param name="month">The month whose ledger the letters are in.</param>
    public Task<PostResult> SendAskedForAsync(SchoolMonth month, IReadOnlyCollection<AddressedLetter> letters, CancellationToken cancellation) =>
        SendNowAsync(month, letters, schoolTime.GetUtcNow(), cancellation);

    private async Task<PostResult> SendNowAsync(SchoolMonth month, IReadOnlyCollection<AddressedLetter> letters, DateTimeOffset now, CancellationToken cancellation)
    {
        var total = PostResult.Nothing;
        foreach (var chunk in letters.Chunk(Ledger.MostAtOnce))
        {
            total = total.With(await SendChunkAsync(month, chunk.ToDictionary(l => l.Key), now, cancellation));
        }

        return total;
    }

    private async Task<PostResult> SendChunkAsync(SchoolMonth month, Dictionary<LedgerKey, AddressedLetter> letters, DateTimeOffset now, CancellationToken cancellation)
    {
        var claim = await ledger.ClaimAsync(month, letters.Keys, now, cancellation);
        var outcomes = await mailer.SendAsync([.. claim.Claimed.Select(c => Address(month, letters[c.Entry.Key], now))], cancellation);
        var settled = claim.Claimed.Zip(outcomes, (row, outcome) => new LedgerOutcome(row, Settle(row.Entry, outcome))).ToList();
        await ledger.SettleAsync(month, settled, cancellation);
        return new PostResult(
            settled.Count(s => s.Entry.State == LedgerState.Accepted),
            settled.Count(s => s.Entry.State == LedgerState.Rejected),
            claim.Waiting.Concat(settled.Select(s => s.Entry)).Max(LedgerRules.AgainAt));
    }

    private OutgoingLetter Address(SchoolMonth month, AddressedLetter letter, DateTimeOffset now) => new(
        MessageId(month, letter.Key),
        RecordKeys.KindOf(letter.Key.Kind),
        letter.To,
        letter.Letter,
        now.ToOffset(VietnamTime.Offset),
        letter.Under is { } under ? MessageId(month, under) : null,
        new LedgerAddress(month, letter.Key));

    /// <summary>The Message-ID is the ledger key's, so that a letter sent once more is the same letter (RFC 5322, 3.6.4).</summary>
    private string MessageId(SchoolMonth month, LedgerKey key)
    {
        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{month}/{RecordKeys.Ledger(key)}"));
        return $"{Convert.ToHexStringLower(name.AsSpan(0, 16))}@{options.MessageIdDomain}";
    }

    private static LedgerEntry Settle(LedgerEntry claimed, SendOutcome outcome) => outcome.Result switch
    {
        SendResult.NotTaken => LedgerRules.Postpone(claimed, outcome.Reason),
        var result => claimed with
        {
            State = result switch
            {
                SendResult.Accepted => LedgerState.Accepted,
                SendResult.Rejected => LedgerState.Rejected,
                _ => LedgerState.Unknown,
            },
            ProviderId = outcome.ProviderId,
            Reason = outcome.Reason,
        },
    };
}
