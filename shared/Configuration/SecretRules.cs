using System.Text;
using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Configuration;

/// <summary>
/// The rules for secrets in the configuration. A fault is a sentence that follows the setting's name; it never repeats the secret.
/// </summary>
public static partial class SecretRules
{
    /// <summary>The size of the key that is derived from a signing secret.</summary>
    public const int MinBytes = 32;

    // Of 32 random decimal digits about one text in 750 has fewer; of random hex and base64 none in practice.
    private const int MinDifferent = 8;

    // A text of 16 random hex digits has 64 bits; what is shorter and repeated can be searched through.
    private const int MinPeriod = 16;

    private const string Remedy = "Make one with: openssl rand -hex 32";

    /// <summary>What is wrong with a secret this app signs with; null if nothing is.</summary>
    public static string? SigningFault(string secret)
    {
        if (Fault(secret) is { } fault)
        {
            return fault;
        }

        var bytes = Encoding.UTF8.GetByteCount(secret);
        if (bytes < MinBytes)
        {
            return $"must have at least {MinBytes} bytes, this one has {bytes}. {Remedy}";
        }

        var different = secret.Distinct().Count();
        if (different < MinDifferent)
        {
            return $"must have at least {MinDifferent} different characters, this one has {different}. {Remedy}";
        }

        return Period(secret) < MinPeriod ? $"repeats a short text and can be guessed. {Remedy}" : null;
    }

    /// <summary>What is wrong with a secret that another service gave out and that has that service's form; null if nothing is.</summary>
    public static string? Fault(string secret)
    {
        if (secret.AsSpan().TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase))
        {
            return "is the text of a Key Vault reference that was not resolved. "
                + "Check the vault, the secret's name and the access of the app's identity";
        }

        return Placeholder().IsMatch(secret) ? "is a placeholder. Put the real value in its place" : null;
    }

    /// <summary>The length of the shortest text whose repetition the secret is, cut off at any place.</summary>
    private static int Period(string secret) =>
        Enumerable.Range(1, secret.Length).First(length => secret.AsSpan(length).SequenceEqual(secret.AsSpan(0, secret.Length - length)));

    [GeneratedRegex(
        @"\A\s*(<.*>|\$\{.*\}|\$\(.*\)|\{\{.*\}\})\s*\z|change[-_ ]?me|replace[-_ ]?me|placeholder|your[-_ ]?(secret|password|key)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
