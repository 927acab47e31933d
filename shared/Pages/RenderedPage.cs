using System.Text;
using BinhHoa2.Shared.Pages.Layout;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>A page ready to be sent; sending it sets every security header.</summary>
/// <param name="Html">The whole document.</param>
/// <param name="Scripted">Whether it carries the app's own script.</param>
public sealed record RenderedPage(string Html, int StatusCode = StatusCodes.Status200OK, bool Scripted = false) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext.Response, httpContext.RequestAborted);

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes(Html);
        SecurityHeaders.Apply(response, Scripted ? PageStyle.ScriptedContentSecurityPolicy : PageStyle.ContentSecurityPolicy);
        response.StatusCode = StatusCode;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        RetryAfter.Apply(response);
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, cancellation);
        }
    }
}
