using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BinhHoa2.Shared.Links;

namespace BinhHoa2.Shared.Desk;

/// <summary>
/// Signs and reads what the desk gives out: cookies, links, codes and the anti-forgery values of forms. Each is signed with the key
/// of the links under a purpose of its own, so that none stands in for another; what was not signed here costs no storage.
/// </summary>
public sealed class DeskKeys(LinkKeyring keyring)
{
    /// <summary>How long a form may stay open before it is sent, for a form of a person who is not signed in; machine time.</summary>
    public static readonly TimeSpan FormLifetime = TimeSpan.FromMinutes(15);

    private const int SecretBytes = 32;
    private const int MaxLength = 200;

    // Without I, L, O and U, which are read as others; 32 of them, so that five bits are one.
    private const string CodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 8;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>A secret that cannot be guessed: of a browser, or of a session.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The name of a secret in the records, 64 hex characters; it leads back to no secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The signed hash of an address, whatever its letters' case.</summary>
    public string AddressMac(string address) => keyring.Current.Mac(SignedAddress(address));

    /// <summary>Whether a hash is that of the address.</summary>
    public bool IsAddress(string mac, string address) => keyring.Verifies(SignedAddress(address), mac);

    /// <summary>The cookie of a browser that is about to sign in.</summary>
    public string BrowserCookie(DeskBrowser browser)
    {
        var text = $"{browser.Secret}.{browser.Request}";
        return $"{text}.{keyring.Current.Mac($"desk-browser.{text}")}";
    }

    /// <summary>Null for a cookie that was not made here.</summary>
    public DeskBrowser? ReadBrowser(string? cookie) =>
        Read(cookie, "desk-browser") is { } text && text.Split('.') is [var secret, var request]
            ? new DeskBrowser(secret, SignInId.TryFrom(request))
            : null;

    /// <summary>The cookie of a session.</summary>
    public string SessionCookie(string secret) => $"{secret}.{keyring.Current.Mac($"desk-session.{secret}")}";

    /// <summary>The session a cookie opens; null for a cookie that was not made here.</summary>
    public SessionId? ReadSession(string? cookie) =>
        Read(cookie, "desk-session") is { } secret ? new SessionId(HashOf(secret)) : null;

    /// <summary>The token in a letter's link.</summary>
    public string LinkToken(SignInId request) => $"{request}.{keyring.Current.Mac($"desk-link.{request}")}";

    /// <summary>The request a link's token is for; null for one that was not made here.</summary>
    public SignInId? ReadLink(string? token) => Read(token, "desk-link") is { } id ? SignInId.TryFrom(id) : null;

    /// <summary>The code in a letter, as it is shown there: <c>AB12-CD34</c>.</summary>
    public string Code(SignInId request) => Spaced(CodeOf(keyring.Current, request));

    /// <summary>Whether what was typed is the code of the request; letters that look alike are taken for one another.</summary>
    public bool IsCode(SignInId request, string typed)
    {
        var given = Encoding.UTF8.GetBytes(ReadCode(typed));
        return keyring.All.Any(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(key, request)), given));
    }

    /// <summary>Whether what was typed has the form of a code, so that a slip costs no try.</summary>
    public static bool IsCodeShaped(string typed) => ReadCode(typed) is { Length: CodeLength } code && code.All(CodeLetters.Contains);

    /// <summary>The anti-forgery value of a form.</summary>
    /// <param name="bound">What it is bound to: the secret of a browser, or the id of a session.</param>
    /// <param name="now">Machine time.</param>
    public string Nonce(string bound, DateTimeOffset now)
    {
        var stamp = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return $"{stamp}.{keyring.Current.Mac($"desk-form.{bound}.{stamp}")}";
    }

    /// <summary>Whether a posted anti-forgery value was made here for the same browser or session, and not too long ago.</summary>
    public bool IsNonce(string? nonce, string bound, DateTimeOffset now, TimeSpan lifetime) =>
        Read(nonce, $"desk-form.{bound}") is { } stamp
        && new DateTimeOffset(long.Parse(stamp, CultureInfo.InvariantCulture), TimeSpan.Zero) is var shown
        && shown - now <= Skew
        && now - shown <= lifetime;

    private static string SignedAddress(string address) => $"desk-address.{address.Trim().ToLowerInvariant()}";

    /// <summary>What stands before the mac; null when the mac is another.</summary>
    private string? Read(string? text, string purpose)
    {
        var cut = text is { Length: <= MaxLength } ? text.LastIndexOf('.') : -1;
        return cut > 0 && keyring.Verifies($"{purpose}.{text![..cut]}", text[(cut + 1)..]) ? text[..cut] : null;
    }

    private static string CodeOf(LinkKey key, SignInId request) => string.Concat(
        Base64Url.DecodeFromChars(key.Mac($"desk-code.{request}")).Take(CodeLength).Select(b => CodeLetters[b % CodeLetters.Length]));

    private static string Spaced(string code) => $"{code[..(CodeLength / 2)]}-{code[(CodeLength / 2)..]}";

    private static string ReadCode(string typed) => string.Concat(
        typed.ToUpperInvariant().Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(c => c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        }));
}
