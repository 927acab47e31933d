using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Months;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// Computes the name of a link in the records, which is of no use to open it: its epoch and a hash of the token, whatever a mail
/// program hung on to it.
/// </summary>
public static class LinkFingerprint
{
    /// <returns><c>{epoch}-{8 hex characters}</c>.</returns>
    public static LinkId Of(string token, LinkClaims claims) =>
        new($"{claims.Epoch}-{Convert.ToHexStringLower(Hash(LinkTail.Cut(token, LinkSigner.MaxLength)).AsSpan(0, 4))}");

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
