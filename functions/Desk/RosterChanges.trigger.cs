using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>What the draft changes in the roster in force.</summary>
public sealed class RosterChanges(RosterAdopter adopter)
{
    [Function(nameof(RosterChanges))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/people/difference")] HttpRequest request) =>
        adopter.ShowAsync(request);
}
