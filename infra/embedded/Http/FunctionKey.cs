using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Embedded.Basis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BinhHoa2.Embedded.Http;

/// <summary>
/// The one key of this host's keyed functions: generated once and kept in the data folder, or given by the setting
/// <c>Embedded:Key</c>.
/// </summary>
internal sealed class FunctionKey(string value)
{
    private readonly byte[] hash = Hash(value);

    public string Value { get; } = value;

    public static FunctionKey Open(string? configured, string file)
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

    /// <summary>
    /// Whether the request carries the key, as <c>x-functions-key</c> or <c>?code=</c>; takes the same time whatever it carries.
    /// </summary>
    public bool IsGivenIn(HttpRequest request) =>
        Matches(request.Headers["x-functions-key"]) | Matches(request.Query["code"]);

    private static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    private bool Matches(string? candidate) =>
        CryptographicOperations.FixedTimeEquals(hash, Hash(candidate ?? "")) && candidate is not null;
}
