using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Sweeps now, for a person who is signed in.</summary>
public sealed class CheckNow(DeskActions actions)
{
    [Function(nameof(CheckNow))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/check")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        actions.SweepAsync(request, client);
}
