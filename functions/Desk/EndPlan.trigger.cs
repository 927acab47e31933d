using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Ends a plan.</summary>
public sealed class EndPlan(PlanAdopter adopter)
{
    [Function(nameof(EndPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/end")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        adopter.EndAsync(request, client);
}
