using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;
using Microsoft.Extensions.Configuration;

namespace BinhHoa2.Embedded.Pages;

/// <summary>
/// The app's pages behind the function key, with the key in their addresses; for this machine's own screen only. The setting
/// <c>Embedded:Pages:…</c> with the function's name says what a page is called.
/// </summary>
internal sealed class KeyedPages(FunctionTable functions, FunctionKey key, IConfiguration settings)
{
    public IReadOnlyList<(string Name, string Address)> All =>
        [.. functions.KeyedPages.Select(page => (NameOf(page), AddressOf(page)))];

    private string NameOf(HttpFunction page) => settings[$"Embedded:Pages:{page.Name}"] ?? PathOf(page);

    private string AddressOf(HttpFunction page) => $"{PathOf(page)}?code={Uri.EscapeDataString(key.Value)}";

    private static string PathOf(HttpFunction page) => $"/{page.Route.RawText!.Trim('/')}";
}
