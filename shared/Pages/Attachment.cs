using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BinhHoa2.Shared.Pages;

/// <summary>A file given out as a download and never shown as a page of ours, under a name of ours.</summary>
/// <param name="content">Read once and closed.</param>
/// <param name="name">ASCII, generated.</param>
public sealed class Attachment(Stream content, string name, string contentType, long bytes) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var open = content;
        var response = httpContext.Response;
        SecurityHeaders.Apply(response, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox");
        response.ContentType = contentType;
        response.ContentLength = bytes;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await open.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
