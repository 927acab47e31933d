using System.Text.Json;
using BinhHoa2.Functions.Http;
using BinhHoa2.Shared.Health;
using BinhHoa2.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Health;

/// <summary>
/// How each part of the app works, as JSON with a sentence for the secretary; 503 when a part has failed. Needs the function key.
/// </summary>
public sealed class HealthDetails(HealthReader reader, ILogger<HealthDetails> logger)
{
    [Function(nameof(HealthDetails))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "desk/health")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        logger.KeyUsed(nameof(HealthDetails));
        var report = await reader.ReadAsync(client, request.HttpContext.RequestAborted);
        return Results.Text(
            JsonSerializer.Serialize(report, SchoolJson.Indented) + "\n",
            "application/json; charset=utf-8",
            statusCode: report.State == HealthState.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
