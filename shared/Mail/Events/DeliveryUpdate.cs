using BinhHoa2.Shared.Letters;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>What an event says about a letter.</summary>
/// <param name="Reason">Why it did not arrive, for the secretary; never an address.</param>
internal sealed record DeliveryUpdate(LedgerAddress Row, LedgerState State, string? ProviderId, string? Reason)
{
    /// <returns>Null for an event without news for the ledger: of a kind it does not use, or about a letter that is not in it.</returns>
    public static DeliveryUpdate? Of(MailEvent posted) =>
        StateOf(posted) is { } state && EventArguments.Read(posted.Month, posted.Kind, posted.Subject, posted.Recipient) is { } row
            ? new DeliveryUpdate(
                row,
                state,
                posted.ProviderId is { } id ? MailReason.From(id) : null,
                state == LedgerState.Bounced ? Why(posted) : null)
            : null;

    /// <summary>The entry with the news in it.</summary>
    public LedgerEntry Apply(LedgerEntry stored) =>
        LedgerRules.Merge(stored, stored with { State = State, ProviderId = ProviderId, Reason = Reason });

    private static LedgerState? StateOf(MailEvent posted) => posted.Name switch
    {
        // Put off by the recipient's server: SendGrid has it and keeps trying.
        "processed" or "deferred" => LedgerState.Accepted,
        "delivered" => LedgerState.Delivered,
        "bounce" or "blocked" or "dropped" or "spamreport" => LedgerState.Bounced,
        _ => null,
    };

    private static string Why(MailEvent posted)
    {
        var what = posted.Name switch
        {
            "spamreport" => "Người nhận đánh dấu thư là thư rác",
            "dropped" => "SendGrid không gửi đến địa chỉ này nữa",
            _ when posted.Type == "blocked" || posted.Name == "blocked" => "Máy chủ của người nhận chặn thư",
            _ => "Thư bị trả lại, địa chỉ có thể sai hoặc hộp thư đã đầy",
        };
        var words = MailReason.From($"{posted.Status} {posted.Reason}");
        return words.Length == 0 ? what + "." : $"{what}: {words.TrimEnd('.')}.";
    }
}
