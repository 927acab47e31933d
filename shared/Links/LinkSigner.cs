using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Signs and reads the links of the mails: <c>{version}.{key id}.{payload}.{mac}</c>, HMAC-SHA256 over everything
/// before the last dot. Reading needs no storage: what was not signed here costs nothing.
/// </summary>
public sealed class LinkSigner(LinkKeyring keyring)
{
    private const string Version = "1";
    internal const int MaxLength = 184;

    /// <summary>
    /// The token of <paramref name="claims"/>: at most 160 characters (184 when it opens a request) of A-Z, a-z, 0-9, '-', '_'
    /// and '.'.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The epoch is negative.</exception>
    /// <exception cref="OverflowException">The expiry does not fit (before 1970 or after 2106).</exception>
    public string Sign(LinkClaims claims)
    {
        var signed = $"{Version}.{keyring.Current.Id}.{LinkPayload.Write(claims)}";
        return $"{signed}.{keyring.Current.Mac(signed)}";
    }

    /// <summary>The claims of a token signed here, unchanged and not expired; null for anything else. Never throws.</summary>
    /// <remarks>The epoch is compared by the caller, with the person's row of the month.</remarks>
    public LinkClaims? TryRead(string? token, DateTimeOffset now) =>
        TryReadAnyAge(token) is { } claims && now < claims.Expires ? claims : null;

    /// <summary>The claims of a token signed here, however long ago, and unchanged; null for anything else. Never throws.</summary>
    /// <remarks>What mail programs hang on behind a token is not part of it.</remarks>
    public LinkClaims? TryReadAnyAge(string? token)
    {
        token = token is null ? null : LinkTail.Cut(token, MaxLength);
        if (token is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        var parts = token.Split('.');
        if (parts.Length != 4 || parts[0] != Version || keyring.All.FirstOrDefault(k => k.Id == parts[1]) is not { } key)
        {
            return null;
        }

        // The macs are compared as text: a second spelling of the same bytes is refused with everything else.
        var expected = key.Mac(token[..token.LastIndexOf('.')]);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(parts[3]))
            ? LinkPayload.Read(parts[2])
            : null;
    }

    /// <summary>As <see cref="TryRead(string?, DateTimeOffset)"/>, and the link is for <paramref name="purpose"/>.</summary>
    public LinkClaims? TryRead(string? token, LinkPurpose purpose, DateTimeOffset now) =>
        TryRead(token, now) is { } claims && claims.Purpose == purpose ? claims : null;
}
