namespace BinhHoa2.Shared.Letters;

/// <summary>The outcome of handing one letter to the mail adapter.</summary>
/// <param name="ProviderId">The provider's id of an accepted letter, if it returned one.</param>
/// <param name="Reason">The reason why it was not accepted, in Vietnamese; never contains an address or a body.</param>
public sealed record SendOutcome(SendResult Result, string? ProviderId = null, string? Reason = null)
{
    public static readonly SendOutcome HeldBack = new(SendResult.HeldBack);
}
