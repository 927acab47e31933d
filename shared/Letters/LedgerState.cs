namespace BinhHoa2.Shared.Letters;

/// <summary>The state of a letter in the ledger (sổ gửi thư).</summary>
public enum LedgerState
{
    /// <summary>It waits to be sent: the provider postponed it, or the process stopped before it was sent.</summary>
    Planned,

    /// <summary>An attempt has claimed it and is about to hand it to the mail adapter.</summary>
    Claimed,

    /// <summary>The provider accepted it.</summary>
    Accepted,

    /// <summary>The provider reported its delivery.</summary>
    Delivered,

    /// <summary>The provider reported a bounce or a complaint of the recipient.</summary>
    Bounced,

    /// <summary>The provider refused it permanently.</summary>
    Rejected,

    /// <summary>The provider's answer was lost or ambiguous: it may have been sent.</summary>
    Unknown,
}
