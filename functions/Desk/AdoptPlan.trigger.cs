using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Puts the draft in the place of the plan in force, or beside the plans there are.</summary>
public sealed class AdoptPlan(PlanAdopter adopter)
{
    [Function(nameof(AdoptPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/adopt")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        adopter.AdoptAsync(request, client);
}
