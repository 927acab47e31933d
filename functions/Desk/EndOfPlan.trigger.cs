using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>A plan before it is ended.</summary>
public sealed class EndOfPlan(PlanAdopter adopter)
{
    [Function(nameof(EndOfPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/plans/end")] HttpRequest request) =>
        adopter.ShowEndAsync(request);
}
