using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The app's pages that the start page and the console list, for this machine's own screen only: those that a setting
/// <c>Embedded:Pages:…</c> with the function's name gives a name, the <see cref="ConsolePages"/>, and all behind the function key, with
/// the key in their addresses.
/// </summary>
/// <remarks>An app that registers a <c>Func&lt;bool&gt;</c> under a function's name says with it whether the page is there now.</remarks>
internal sealed class ListedPages(
    FunctionTable functions, FunctionKey key, ConsolePages console, IConfiguration settings, IServiceProvider services)
{
    /// <summary>Pages of the console first, then those without a key.</summary>
    public IReadOnlyList<(string Name, string Address)> All =>
    [
        .. from page in functions.Pages
           let own = console.NameOf(page)
           let name = own ?? settings[$"Embedded:Pages:{page.Name}"]
           where (name is not null || page.Keyed) && IsThere(page)
           orderby own is null, page.Keyed
           select (name ?? PathOf(page), AddressOf(page)),
    ];

    private bool IsThere(HttpFunction page) => services.GetKeyedService<Func<bool>>(page.Name)?.Invoke() != false;

    private string AddressOf(HttpFunction page) =>
        page.Keyed ? $"{PathOf(page)}?code={Uri.EscapeDataString(key.Value)}"
        : console.NameOf(page) is null ? PathOf(page)
        : console.AddressOf(PathOf(page));

    private static string PathOf(HttpFunction page) => $"/{page.Route.RawText!.Trim('/')}";
}
