using BinhHoa2.Shared.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Health;

/// <summary>
/// Whether the app works, for a monitor that has no key: 200 or 503 with a word or three, as of at most 15 seconds ago. What is degraded
/// still works.
/// </summary>
public sealed class PublicHealth(RecentHealth health)
{
    [Function("Health")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        var report = await health.ReportAsync(client, request.HttpContext.RequestAborted);
        return report.State == HealthState.Failed ? Results.Text("failed", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text(report.Parts.Any(p => p.Name == HealthParts.Setup) ? "not set up" : "ok");
    }
}
