using BinhHoa2.Embedded.Functions;
using BinhHoa2.Embedded.Http;

namespace BinhHoa2.Embedded.Pages;

/// <summary>The address of a page behind the key, with the key in it; for this machine's own screen only.</summary>
internal static class KeyedLink
{
    public static string To(HttpFunction page, FunctionKey key) =>
        $"/{page.Route.RawText!.Trim('/')}?code={Uri.EscapeDataString(key.Value)}";
}
