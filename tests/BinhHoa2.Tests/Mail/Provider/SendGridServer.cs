using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Mail.Provider;

/// <summary>
/// SendGrid's v3 mail/send on loopback, as documented, with faults by script. It takes letters and posts their events, signed.
/// </summary>
internal sealed class SendGridServer : IAsyncDisposable
{
    public const string ApiKey = "SG.key";

    private readonly WebApplication app;
    private int requests;

    private SendGridServer(WebApplication service) => app = service;

    public string Host => app.Urls.Single();

    /// <summary>The fault of the n-th request (from 1), or null.</summary>
    public Func<int, JsonNode, SendGridFault?> Script { get; set; } = (_, _) => null;

    /// <summary>Requests that arrived whole, whatever became of them.</summary>
    public ConcurrentQueue<JsonNode> Requests { get; } = [];

    /// <summary>Letters taken, which the service would deliver.</summary>
    public ConcurrentQueue<TakenLetter> Taken { get; } = [];

    public SendGridEvents Events { get; } = new();

    public static async Task<SendGridServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var server = new SendGridServer(builder.Build());
        server.app.MapPost("/v3/mail/send", server.ServeAsync);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync()
    {
        Events.Dispose();
        return app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.ToString() != $"Bearer {ApiKey}")
        {
            await ErrorAsync(
                context,
                StatusCodes.Status401Unauthorized,
                "The provided authorization grant is invalid, expired, or revoked",
                field: null);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (body.Length > SendGridRules.MaxBytes)
        {
            await ErrorAsync(
                context,
                StatusCodes.Status413PayloadTooLarge,
                "The JSON payload you have included in your request is too large.",
                field: null);
            return;
        }

        var request = JsonNode.Parse(body.ToArray())!;
        Requests.Enqueue(request);
        if (Script(Interlocked.Increment(ref requests), request) is { } fault)
        {
            await FailAsync(context, request, fault);
        }
        else if (SendGridRules.Broken(request) is var (message, field))
        {
            await ErrorAsync(context, StatusCodes.Status400BadRequest, message, field);
        }
        else if ((bool?)request["mail_settings"]?["sandbox_mode"]?["enable"] == true)
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
        }
        else
        {
            context.Response.Headers["X-Message-Id"] = Take(request).ProviderId;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private TakenLetter Take(JsonNode request)
    {
        var taken = new TakenLetter(request, string.Create(CultureInfo.InvariantCulture, $"14c5d75ce93.dfd.{Taken.Count}"));
        Taken.Enqueue(taken);
        return taken;
    }

    private async Task FailAsync(HttpContext context, JsonNode request, SendGridFault fault)
    {
        if (fault.Takes)
        {
            Take(request);
        }

        await (fault.Until?.Invoke() ?? Task.CompletedTask);
        if (fault.Drops)
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = fault.Status ?? StatusCodes.Status202Accepted;
        await context.Response.WriteAsync(fault.Status is null ? "" : fault.Body);
    }

    private static Task ErrorAsync(HttpContext context, int status, string message, string? field)
    {
        context.Response.StatusCode = status;
        var error = new JsonObject { ["message"] = message, ["field"] = field, ["help"] = null };
        return context.Response.WriteAsync(new JsonObject { ["errors"] = new JsonArray(error) }.ToJsonString());
    }
}
