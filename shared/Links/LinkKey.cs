using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>A key links are signed with.</summary>
public sealed class LinkKey
{
    private const int IdLength = 8;
    private const int SecretBytes = 32;
    private readonly byte[] secret;

    /// <param name="id">Names the key inside a link: 1 to 8 of a-z, 0-9 and inner hyphens.</param>
    /// <param name="secret">At least 32 random bytes.</param>
    /// <exception cref="FormatException">The id is not one.</exception>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public LinkKey(string id, ReadOnlySpan<byte> secret)
    {
        if (secret.Length < SecretBytes)
        {
            throw new ArgumentException($"A link key needs at least {SecretBytes} bytes, this one has {secret.Length}.", nameof(secret));
        }

        Id = IdRules.Check(id, IdLength, nameof(LinkKey));
        this.secret = secret.ToArray();
    }

    public string Id { get; }

    /// <summary>HMAC-SHA256 of the text's UTF-8 bytes, as base64url without padding: 43 characters.</summary>
    internal string Mac(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
}
