using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Reads a plan from a file into a draft, for a person who is signed in.</summary>
public sealed class ReadPlan(PlanFiles files)
{
    [Function(nameof(ReadPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/file")] HttpRequest request) =>
        files.ReadAsync(request);
}
