using System.Web;
using Azure.Core;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>A request as received by the service.</summary>
internal sealed record StorageRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private readonly System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(Uri.Query);

    /// <summary>The path without the leading slash, decoded.</summary>
    public string Path => Uri.UnescapeDataString(Uri.AbsolutePath[1..]);

    public string? this[string queryName] => query[queryName];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static StorageRequest Of(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        return new(
            request.Method.Method,
            request.Uri.ToUri(),
            request.Headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
