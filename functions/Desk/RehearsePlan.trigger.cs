using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Starts a rehearsal of the year with the draft of a plan, for a person who is signed in.</summary>
public sealed class RehearsePlan(DeskRehearsal rehearsal)
{
    [Function(nameof(RehearsePlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/plans/rehearse")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        rehearsal.StartWithDraftAsync(request, client);
}
