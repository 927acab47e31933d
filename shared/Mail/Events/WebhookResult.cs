namespace BinhHoa2.Shared.Mail.Events;

/// <summary>What became of an event post.</summary>
public enum WebhookResult
{
    /// <summary>All of it is in the ledger that belongs there.</summary>
    Written,

    /// <summary>No key is configured, so a post cannot be distinguished from a forged one.</summary>
    NotConfigured,

    /// <summary>Not signed by the provider, or too long ago.</summary>
    Refused,

    /// <summary>Larger than any post of the provider's.</summary>
    TooLarge,

    /// <summary>Signed, but not a list of events.</summary>
    Unreadable,
}
