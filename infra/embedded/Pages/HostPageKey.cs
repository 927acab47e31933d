using BinhHoa2.Embedded.Basis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The key of the host's own pages. The console prints it within an address; the first request with that address exchanges it
/// for a cookie, so that it stays in no address bar.
/// </summary>
/// <param name="secret">Kept in the data folder: cookies and bookmarked addresses survive a restart.</param>
/// <param name="port">Part of the cookie's name, because browsers share cookies among the ports of a machine.</param>
internal sealed class HostPageKey(KeptSecret secret, int port)
{
    private const string Parameter = "k";
    private const string Header = "x-console-key";

    private readonly string cookie = $"console-{port}";

    public string Value => secret.Value;

    /// <summary>The page's path with the key, for the console of this machine only.</summary>
    public string AddressOf(string path) => QueryHelpers.AddQueryString(path, Parameter, secret.Value);

    /// <summary>
    /// Whether the request carries the key, as a header or the cookie; takes the same time whatever it carries.
    /// </summary>
    public bool IsGivenIn(HttpRequest request) => secret.Matches(request.Headers[Header]) | secret.Matches(request.Cookies[cookie]);

    public bool IsInAddressOf(HttpRequest request) => secret.Matches(request.Query[Parameter]);

    /// <summary>Sets the cookie and redirects to the requested address without the key.</summary>
    public void Exchange(HttpContext http)
    {
        http.Response.Cookies.Append(
            cookie, secret.Value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        var others = http.Request.Query.Where(parameter => parameter.Key != Parameter);
        http.Response.Redirect(http.Request.Path + QueryString.Create(others).ToString());
    }
}
