using System.Globalization;

namespace BinhHoa2.Shared.Links;

/// <summary>
/// The anti-forgery value of a form: <c>{UTC ticks}.{replies seen}.{mac}</c>, bound to the link the page was opened
/// by. It comes from school time and the key alone, so that a simulated year repeats; the number of replies the
/// page showed keeps two pages apart while school time stands still.
/// </summary>
public sealed class FormNonce(LinkKeyring keyring)
{
    private const int MaxLength = 100;

    // The page may be shown by one server and sent to another whose clock is a little behind.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>How long a page may stay open before it is sent, in school time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <param name="now">School time the page is shown at.</param>
    /// <param name="repliesSeen">How many replies the page shows: an answer changed and changed back is three answers, not two.</param>
    public string Create(LinkClaims claims, DateTimeOffset now, int repliesSeen)
    {
        var stamp = $"{now.UtcTicks}.{repliesSeen}";
        return $"{stamp}.{keyring.Current.Mac(Signed(stamp, claims))}";
    }

    /// <summary>
    /// When the form was shown, UTC, if it was shown through this link within <see cref="Lifetime"/>; null for anything else.
    /// Never throws.
    /// </summary>
    public DateTimeOffset? TryRead(string? nonce, LinkClaims claims, DateTimeOffset now)
    {
        var cut = nonce is { Length: <= MaxLength } ? nonce.LastIndexOf('.') : -1;
        if (cut < 0)
        {
            return null;
        }

        var stamp = nonce![..cut];
        if (!keyring.Verifies(Signed(stamp, claims), nonce[(cut + 1)..])
            || !long.TryParse(stamp.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks))
        {
            return null;
        }

        var shown = new DateTimeOffset(ticks, TimeSpan.Zero);
        return shown - now <= Skew && now - shown <= Lifetime ? shown : null;
    }

    // A link's mac is over text that begins with its version; this prefix keeps the two from standing in for each other.
    private static string Signed(string stamp, LinkClaims claims) => $"form.{stamp}.{LinkPayload.Write(claims)}";
}
