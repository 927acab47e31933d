using BinhHoa2.Embedded.Basis;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Embedded.Http;

/// <summary>
/// The one key of this host's keyed functions: generated once and kept in the data folder, or given by the setting
/// <c>Embedded:Key</c>.
/// </summary>
internal sealed class FunctionKey(KeptSecret secret)
{
    public string Value => secret.Value;

    /// <summary>
    /// Whether the request carries the key, as <c>x-functions-key</c> or <c>?code=</c>; takes the same time whatever it carries.
    /// </summary>
    public bool IsGivenIn(HttpRequest request) =>
        secret.Matches(request.Headers["x-functions-key"]) | secret.Matches(request.Query["code"]);
}
