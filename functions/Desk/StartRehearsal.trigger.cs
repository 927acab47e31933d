using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Starts a rehearsal of the year, for a person who is signed in.</summary>
public sealed class StartRehearsal(DeskRehearsal rehearsal)
{
    [Function(nameof(StartRehearsal))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/rehearsal")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        rehearsal.StartAsync(request, client);
}
