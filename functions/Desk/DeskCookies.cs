using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Desk;

/// <summary>
/// The desk's two cookies. Where the pages are reached by https they are bound to this host (<c>__Host-</c>); a browser refuses such
/// names by http, which is served on this machine alone, and shares the cookies of all its ports.
/// </summary>
public sealed class DeskCookies(LinkOptions links)
{
    // A letter is waited for in it, and its link opens from the mail program; the longest both take, with the form before.
    private static readonly TimeSpan BrowserLifetime = TimeSpan.FromMinutes(45);

    private readonly bool isSecure = links.BaseAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the cookie of a session.</summary>
    public string SessionName => NameOf("desk");

    /// <summary>The name of the cookie of a browser that is about to sign in.</summary>
    public string BrowserName => NameOf("desk-door");

    /// <summary>The value of the session's cookie, unchecked.</summary>
    public string? SessionOf(HttpRequest request) => request.Cookies[SessionName];

    /// <summary>The value of the cookie of a browser that is about to sign in, unchecked.</summary>
    public string? BrowserOf(HttpRequest request) => request.Cookies[BrowserName];

    /// <summary>Begins a session in the browser, until it is closed; what the browser asked with is over.</summary>
    public void Begin(HttpResponse response, string session)
    {
        response.Cookies.Append(SessionName, session, Options(SameSiteMode.Strict));
        response.Cookies.Delete(BrowserName, Options(SameSiteMode.Lax));
    }

    public void End(HttpResponse response) => response.Cookies.Delete(SessionName, Options(SameSiteMode.Strict));

    /// <remarks>Sent along when a letter's link is opened from a mail program, so it is not as strict as the session's.</remarks>
    public void SetBrowser(HttpResponse response, string browser)
    {
        var options = Options(SameSiteMode.Lax);
        options.MaxAge = BrowserLifetime;
        response.Cookies.Append(BrowserName, browser, options);
    }

    private string NameOf(string name) => isSecure ? $"__Host-{name}" : $"{name}-{new Uri(links.BaseAddress).Port}";

    private CookieOptions Options(SameSiteMode sameSite) =>
        new() { HttpOnly = true, Secure = isSecure, SameSite = sameSite, Path = "/", IsEssential = true };
}
