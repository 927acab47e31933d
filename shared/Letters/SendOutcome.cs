namespace BinhHoa2.Shared.Letters;

/// <summary>What became of one letter at the mail adapter.</summary>
/// <param name="ProviderId">The provider's own id of an accepted letter, if it gave one.</param>
/// <param name="Reason">Why it was not accepted, for the secretary; never an address or a body.</param>
public sealed record SendOutcome(SendResult Result, string? ProviderId = null, string? Reason = null)
{
    public static readonly SendOutcome HeldBack = new(SendResult.HeldBack);
}
