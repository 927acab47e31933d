using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Mail;

/// <summary>SendGrid's mail/send on loopback: takes what the service takes, or answers as the test says.</summary>
internal sealed class SendGridStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private SendGridStandIn(WebApplication service) => app = service;

    public string Host => app.Urls.Single();

    public ConcurrentQueue<JsonNode> Requests { get; } = [];

    public ConcurrentQueue<string> Authorizations { get; } = [];

    /// <param name="answer">What to do with a request; null for 202 and an id.</param>
    public static async Task<SendGridStandIn> StartAsync(Func<HttpContext, JsonNode, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = builder.Build();
        var standIn = new SendGridStandIn(service);
        service.MapPost("/v3/mail/send", async context =>
        {
            var request = (await JsonNode.ParseAsync(context.Request.Body))!;
            standIn.Requests.Enqueue(request);
            standIn.Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
            await (answer ?? AcceptAsync)(context, request);
        });
        await service.StartAsync();
        return standIn;
    }

    public static Task AcceptAsync(HttpContext context, JsonNode request)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = "14c5d75ce93.dfd.64b469";
        return Task.CompletedTask;
    }

    public static string To(JsonNode request) => (string)request["personalizations"]![0]!["to"]![0]!["email"]!;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
