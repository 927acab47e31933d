namespace BinhHoa2.Shared.Links;

/// <summary>What is made with the link keys: links, the nonces of forms shown through them, the seals of files in those forms.</summary>
/// <param name="Keyring">The keys themselves, for what a story signs under a purpose of its own.</param>
public sealed record LinkKeys(LinkSigner Signer, FormNonce Nonces, FileSeal Seals, LinkKeyring Keyring)
{
    /// <summary>The claims of a link that was signed here, and whether it is too old to open its page.</summary>
    /// <param name="purpose">The purpose the link must have; null for any.</param>
    public LinkReading Read(string? token, LinkPurpose? purpose, DateTimeOffset now) =>
        Signer.TryReadAnyAge(token) is { } claims && (purpose is null || claims.Purpose == purpose)
            ? new LinkReading(claims, now >= claims.Expires)
            : default;
}
