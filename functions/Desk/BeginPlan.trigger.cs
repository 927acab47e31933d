using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Makes a draft of a plan that is there, for a person who is signed in.</summary>
public sealed class BeginPlan(PlanFiles files)
{
    [Function(nameof(BeginPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/begin")] HttpRequest request) =>
        files.BeginAsync(request);
}
