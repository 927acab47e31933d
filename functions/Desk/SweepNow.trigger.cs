using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Sweep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>Sweeps now instead of tomorrow morning: after a new plan or roster was put in place. Needs the function key.</summary>
public sealed class SweepNow(Sweeper sweeper, ILogger<SweepNow> logger)
{
    [Function(nameof(SweepNow))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "desk/sweep")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        logger.KeyUsed(nameof(SweepNow));
        var started = await sweeper.RunAsync(client, request.HttpContext.RequestAborted);
        return Results.Ok(new { started });
    }
}
