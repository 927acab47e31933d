using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Puts the draft in the place of the roster in force.</summary>
public sealed class AdoptRoster(RosterAdopter adopter)
{
    [Function(nameof(AdoptRoster))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/people/adopt")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        adopter.AdoptAsync(request, client);
}
