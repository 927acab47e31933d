using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Ends a person's links and mails new ones, for a person who is signed in.</summary>
public sealed class RenewLinks(DeskActions actions)
{
    [Function(nameof(RenewLinks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/new-links")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        actions.RenewLinksAsync(request, client);
}
