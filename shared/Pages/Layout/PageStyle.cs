using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Pages.Layout;

/// <summary>
/// The style of all pages and that of the wide ones, and the policy that allows them and nothing else: no inline script, no other
/// site.
/// </summary>
public static class PageStyle
{
    /// <summary>Exactly what stands between the page's style tags.</summary>
    public static string Css { get; } = EmbeddedText.Read("Pages.Layout.page.css").TrimEnd('\n');

    /// <summary>As <see cref="Css"/>, between the second style tags of a wide page; a phone's page does without.</summary>
    public static string WideCss { get; } = EmbeddedText.Read("Pages.Layout.wide.css").TrimEnd('\n');

    /// <summary>The Content-Security-Policy every page is sent with.</summary>
    public static string ContentSecurityPolicy { get; } = string.Join(
        "; ",
        "default-src 'none'",
        $"style-src '{HashOf(Css)}' '{HashOf(WideCss)}'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'");

    /// <summary>
    /// The policy of a page with the app's own script: from this origin, never inline; it may show previews of chosen files and
    /// send forms.
    /// </summary>
    public static string ScriptedContentSecurityPolicy { get; } = string.Join(
        "; ",
        ContentSecurityPolicy.Replace("img-src 'self'", "img-src 'self' blob:", StringComparison.Ordinal),
        "script-src 'self'",
        "connect-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");

    private static string HashOf(string style) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}";
}
