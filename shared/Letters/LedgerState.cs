namespace BinhHoa2.Shared.Letters;

/// <summary>Where a letter stands in the ledger (sổ gửi thư).</summary>
public enum LedgerState
{
    /// <summary>The provider has certainly not taken it, because it asked to be tried later or a stop came before. It waits to be sent.</summary>
    Planned,

    /// <summary>An attempt owns it and is about to hand it to the mail adapter.</summary>
    Claimed,

    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>The provider says it arrived.</summary>
    Delivered,

    /// <summary>The provider says it came back, or that its recipient complained of it.</summary>
    Bounced,

    /// <summary>The provider refused it; sending it again unchanged would not help.</summary>
    Rejected,

    /// <summary>The attempt died or its answer was lost: it may have gone out.</summary>
    Unknown,
}
