using System.Text;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>A script under an address that changes with its content: kept by browsers for a year, as long as the standard knows.</summary>
public sealed class ScriptFile(string text) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = Encoding.UTF8.GetBytes(text);
        SecurityHeaders.Apply(response);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.ContentType = "text/javascript; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
