using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Names a link in the records without being of any use to open it: its epoch and a hash of the token, whatever a mail
/// program hung on to it.
/// </summary>
public static class LinkId
{
    /// <returns><c>{epoch}-{8 hex characters}</c>.</returns>
    public static string Of(string token, LinkClaims claims) =>
        $"{claims.Epoch}-{Convert.ToHexStringLower(Hash(LinkTail.Cut(token, LinkSigner.MaxLength)).AsSpan(0, 4))}";

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
