using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The app's pages that the start page and the console list, for this machine's own screen only: those that a setting
/// <c>Embedded:Pages:…</c> with the function's name gives a name, and all behind the function key, with the key in their addresses.
/// </summary>
internal sealed class ListedPages(FunctionTable functions, FunctionKey key, IConfiguration settings)
{
    /// <summary>Pages without a key first.</summary>
    public IReadOnlyList<(string Name, string Address)> All =>
    [
        .. from page in functions.Pages
           let name = settings[$"Embedded:Pages:{page.Name}"]
           where name is not null || page.Keyed
           orderby page.Keyed
           select (name ?? PathOf(page), AddressOf(page)),
    ];

    private string AddressOf(HttpFunction page) =>
        page.Keyed ? $"{PathOf(page)}?code={Uri.EscapeDataString(key.Value)}" : PathOf(page);

    private static string PathOf(HttpFunction page) => $"/{page.Route.RawText!.Trim('/')}";
}
