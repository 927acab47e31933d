using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace BinhHoa2.Embedded.Basis;

/// <summary>A secret of 256 random bits that is made once and kept in a file, or one that is configured.</summary>
internal sealed class KeptSecret(string value)
{
    private readonly byte[] hash = Hash(value);

    public string Value { get; } = value;

    /// <summary>The configured secret, or the one in the file, which is written when it is missing.</summary>
    public static KeptSecret Open(string? configured, string file)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return new(configured);
        }

        if (!File.Exists(file))
        {
            AtomicFile.WriteSecret(file, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)));
        }

        return new(File.ReadAllText(file).Trim());
    }

    /// <summary>Whether the candidate is this secret; takes the same time whatever it is.</summary>
    public bool Matches(string? candidate) =>
        CryptographicOperations.FixedTimeEquals(hash, Hash(candidate ?? "")) && candidate is not null;

    private static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));
}
