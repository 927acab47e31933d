using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The rehearsal of the year, for a person who is signed in.</summary>
public sealed class RehearsalPage(DeskRehearsal rehearsal)
{
    [Function(nameof(RehearsalPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/rehearsal")] HttpRequest request) =>
        rehearsal.ShowAsync(request);
}
