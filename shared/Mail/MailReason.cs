using System.Text.RegularExpressions;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// A provider's own words as a reason that the secretary may read and the ledger may keep: short, on one line, without addresses.
/// </summary>
internal static partial class MailReason
{
    private const int Max = 200;

    public static string From(string words) => CleanText.Shorten(CleanText.Line(Address().Replace(words, "…")), Max);

    [GeneratedRegex(@"[^\s<>()\[\]:;,""']+@[^\s<>()\[\]:;,""']+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
