using BinhHoa2.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The app's pages that ask for the console's key, each named by a setting <c>Embedded:Console:…</c> with the function's name. The console
/// prints them with the key; the app finds in a request whether it is of the console.
/// </summary>
internal sealed class ConsolePages(FunctionTable functions, HostPageKey key, IConfiguration settings)
{
    /// <summary>What the app finds among the items of a request that is of the console.</summary>
    public const string Item = "Embedded:Console";

    private readonly HostPageGuard guard = new(key);

    /// <summary>The name of a page; null for one that asks for no such key.</summary>
    public string? NameOf(HttpFunction page) => settings[$"{Item}:{page.Name}"];

    /// <summary>The page's path with the key.</summary>
    public string AddressOf(string path) => key.AddressOf(path);

    /// <summary>Exchanges the key in a page's address for the cookie, and marks the requests of the console.</summary>
    public Task MarkAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint route
            && functions.Http.FirstOrDefault(f => f.Name == route.DisplayName) is { IsPage: true } page
            && NameOf(page) is not null
            && guard.IsOwnAddress(http))
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            key.Exchange(http);
            return Task.CompletedTask;
        }

        if (guard.IsOfConsole(http))
        {
            http.Items[Item] = true;
        }

        return next(http);
    }
}
