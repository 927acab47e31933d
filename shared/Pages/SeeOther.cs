using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>
/// After a post, sends the browser to a page to GET (303, RFC 9110, 15.4.4), so that going back or reloading posts nothing again.
/// </summary>
public sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        SecurityHeaders.Apply(httpContext.Response);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
