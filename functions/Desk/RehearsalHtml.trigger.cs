using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>A letter of the rehearsal as a mail program shows it, for a person who is signed in.</summary>
public sealed class RehearsalHtml(DeskRehearsal rehearsal)
{
    [Function(nameof(RehearsalHtml))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/rehearsal/html")] HttpRequest request) =>
        rehearsal.ShowHtmlAsync(request);
}
