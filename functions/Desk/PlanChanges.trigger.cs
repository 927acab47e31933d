using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>What the draft of a plan changes.</summary>
public sealed class PlanChanges(PlanAdopter adopter)
{
    [Function(nameof(PlanChanges))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/difference")] HttpRequest request) =>
        adopter.ShowAsync(request);
}
