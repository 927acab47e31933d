using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Sweep;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Desk;

/// <summary>Sweeps now instead of tomorrow morning: after a new plan or roster was put in place. Needs the function key.</summary>
public sealed class SweepNow(Sweeper sweeper, HostReadiness host, ILogger<SweepNow> logger)
{
    [Function(nameof(SweepNow))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "desk/sweep")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        logger.KeyUsed(nameof(SweepNow));
        return await host.KeepsWritesAsync(request)
            ? SweepAnswer.Of(await sweeper.RunAsync(client, request.HttpContext.RequestAborted))
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
