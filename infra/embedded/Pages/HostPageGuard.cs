using System.Net;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The host's pages show keys and all mails, so they are served only with the console's key, to a browser on this machine that
/// requests this machine by a loopback name. Every other request is answered like one for an unknown address.
/// </summary>
/// <remarks>
/// The addresses alone do not prove the machine: behind a reverse proxy or tunnel that forwards as to a local server, every
/// request comes from loopback and for a loopback name.
/// </remarks>
internal sealed class HostPageGuard(HostPageKey key)
{
    public RequestDelegate Protect(RequestDelegate page) => http =>
    {
        var isGet = HttpMethods.IsGet(http.Request.Method);
        var isInAddress = IsOwnAddress(http);
        if (!IsOwn(http) || !(isInAddress | key.IsGivenIn(http.Request)))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (isInAddress)
        {
            key.Exchange(http);
            return Task.CompletedTask;
        }

        if (!isGet && IsForeign(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return page(http);
    };

    /// <summary>Whether a browser on this machine opens an address that the console printed, with the key in it.</summary>
    public bool IsOwnAddress(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && key.IsInAddressOf(http.Request) && IsOwn(http);

    /// <summary>Whether a request comes from the console's browser on this machine, and from no form of another site.</summary>
    public bool IsOfConsole(HttpContext http) =>
        key.IsGivenIn(http.Request)
        && IsOwn(http)
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || !IsForeign(http.Request));

    private static bool IsOwn(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && IsLoopbackName(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whether a form of another site sent this; a program that sends neither header is no browser.</summary>
    /// <remarks>A page that gives no referrer sends its forms with the origin "null"; the other header then says whose they are.</remarks>
    private static bool IsForeign(HttpRequest request)
    {
        var isSaid = request.Headers.TryGetValue("Sec-Fetch-Site", out var site);
        return (isSaid && site != "same-origin" && site != "none")
            || (request.Headers.TryGetValue("Origin", out var origin)
                && origin != $"{request.Scheme}://{request.Host}"
                && !(origin == "null" && isSaid && site == "same-origin"));
    }
}
