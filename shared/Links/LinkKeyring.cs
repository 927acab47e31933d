using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Configuration;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// The keys in use: one signs, all verify, so that links signed by the old key still open after a new key took over.
/// </summary>
public sealed class LinkKeyring
{
    private readonly ImmutableArray<LinkKey> keys;

    /// <param name="current">The key that signs.</param>
    /// <param name="previous">Keys whose links still open.</param>
    /// <exception cref="ArgumentException">Two keys have one id.</exception>
    public LinkKeyring(LinkKey current, params ImmutableArray<LinkKey> previous)
    {
        keys = [current, .. previous];
        if (keys.Select(k => k.Id).Distinct().Count() != keys.Length)
        {
            throw new ArgumentException("Two link keys have one id.", nameof(previous));
        }
    }

    /// <summary>The key that signs.</summary>
    internal LinkKey Current => keys[0];

    /// <summary>Every key that verifies, the signing one first.</summary>
    internal ImmutableArray<LinkKey> All => keys;

    /// <summary>
    /// The keyring of a configured secret (<c>Links:Secret</c>) and, while keys are being changed, of the one before
    /// (<c>Links:PreviousSecret</c>). The same secret gives the same key, under the same id, everywhere and always.
    /// </summary>
    /// <exception cref="ArgumentException">A secret breaks <see cref="SecretRules"/>, or both are the same.</exception>
    public static LinkKeyring FromSecret(string secret, string? previousSecret = null) =>
        string.IsNullOrEmpty(previousSecret) ? new(Derive(secret)) : new(Derive(secret), Derive(previousSecret));

    /// <summary>Whether a text was signed by a key that still verifies; compared in constant time.</summary>
    internal bool Verifies(string signed, string mac)
    {
        var given = Encoding.UTF8.GetBytes(mac);
        return All.Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key.Mac(signed)), given));
    }

    private static LinkKey Derive(string secret)
    {
        if (SecretRules.SigningFault(secret) is { } fault)
        {
            throw new ArgumentException($"Links:Secret {fault}.", nameof(secret));
        }

        var seed = Encoding.UTF8.GetBytes(secret);
        var id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, 3, info: "BinhHoa2 link key id"u8.ToArray()));
        return new LinkKey(id, HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, 32, info: "BinhHoa2 link key"u8.ToArray()));
    }
}
