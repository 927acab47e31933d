using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Tests.Embedded;

/// <summary>HTTP functions as an app writes them.</summary>
public sealed class HttpSample(ScopedMark mark, ScopedMarkReader reader, TimeProvider time)
{
    [Function("Hello")]
    public IActionResult Hello(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{name}/{times:int?}")] HttpRequest request,
        string name,
        int times = 1) =>
        new ContentResult
        {
            Content = string.Concat(
            Enumerable.Repeat($"chào {name};", times)) + request.Query["q"],
            ContentType = "text/plain; charset=utf-8"
        };

    [Function("Marks")]
    public async Task<IResult> MarksAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        var isRequests = cancellation == request.HttpContext.RequestAborted;
        return Results.Json(new[] { $"{mark.Id}", $"{reader.Id}", context.FunctionDefinition.Name, $"{isRequests}" });
    }

    [Function("Board")]
    public static IResult Board([HttpTrigger(AuthorizationLevel.Function, "get", "post")] HttpRequest request) =>
        Results.Text(request.Method);

    [Function("Broken")]
    public Task<IActionResult> BrokenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("bí mật");

    [Function("Upload")]
    public async Task<IActionResult> UploadAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new OkObjectResult(body.Length);
    }

    [Function("Now")]
    public IResult Now([HttpTrigger(AuthorizationLevel.Anonymous, Route = "clock/now")] HttpRequest request) =>
        Results.Text(time.GetUtcNow().ToString("O"));
}
