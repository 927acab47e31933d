using System.Text.RegularExpressions;

namespace BinhHoa2.Embedded.Pages;

/// <summary>A mail's HTML for the frame it is shown in: nothing of it runs or loads, its links open outside the frame.</summary>
internal static partial class MailHtml
{
    /// <summary>The frame's permissions: a link a person clicks opens a tab of its own, as from a mail program.</summary>
    public const string Sandbox = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

    public const string Policy =
        $"sandbox {Sandbox}; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private const string OpenOutside = "<base target=\"_blank\">";

    public static string ForFrame(string html)
    {
        var head = Head().Match(html);
        return head.Success ? html.Insert(head.Index + head.Length, OpenOutside) : OpenOutside + html;
    }

    [GeneratedRegex(@"<head(\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();
}
