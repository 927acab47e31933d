using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Mail.Events;

/// <summary>
/// SendGrid's signature of an event post: ECDSA P-256 with SHA-256 over the timestamp and the raw body, in base64 of DER.
/// </summary>
internal static class EventSignature
{
    private const int MaxSignature = 200;

    public static bool IsKey(string key)
    {
        try
        {
            using var opened = Open(key);
            return opened.KeySize == 256;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Whether the post was signed within the window; the other direction only covers clocks that differ.</summary>
    public static bool IsTimely(string timestamp, DateTimeOffset now, TimeSpan window) =>
        timestamp.Length <= 11
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && DateTimeOffset.FromUnixTimeSeconds(seconds) is var signed
        && now - signed <= window
        && signed - now <= window;

    public static bool IsValid(string key, string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> der = stackalloc byte[MaxSignature];
        if (signature.Length > MaxSignature || !Convert.TryFromBase64String(signature, der, out var length))
        {
            return false;
        }

        using var opened = Open(key);
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return opened.VerifyData(signed, der[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static ECDsa Open(string key)
    {
        var opened = ECDsa.Create();
        try
        {
            opened.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
