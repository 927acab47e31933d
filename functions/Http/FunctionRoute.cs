using BinhHoa2.Shared.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BinhHoa2.Functions.Http;

/// <summary>What telemetry may say of a request: all of it written in this app's code, but for the number of the status.</summary>
/// <param name="Method">A method of HTTP, or <c>_OTHER</c>: a caller may send any word.</param>
/// <param name="Template">The route template of the function: <c>/r/{token}</c>.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Status">The status code of the answer.</param>
internal sealed record FunctionRoute(string Method, string Template, string Function, int Status)
{
    private static readonly string[] Methods =
    [
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch, HttpMethods.Options,
        HttpMethods.Trace, HttpMethods.Connect,
    ];

    public IEnumerable<KeyValuePair<string, object?>> Tags =>
    [
        new(AttributeNames.Method, Method),
        new(AttributeNames.Route, Template),
        new(AttributeNames.StatusCode, Status),
        new(AttributeNames.Function, Function),
    ];

    /// <summary>Null when no function was found for the request, or a page of the host was.</summary>
    public static FunctionRoute? Of(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint { DisplayName: { } name, RoutePattern.RawText: { } template } && IsFunction(name)
            ? new FunctionRoute(MethodOf(http.Request), $"/{template.TrimStart('/')}", name, http.Response.StatusCode)
            : null;

    /// <summary>Both hosts call a function's endpoint by its name; other endpoints are called by their method and path.</summary>
    private static bool IsFunction(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static string MethodOf(HttpRequest request) => Methods.FirstOrDefault(known => known == request.Method) ?? "_OTHER";
}
