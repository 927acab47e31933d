using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The open sessions at the desk, and what was done there.</summary>
public sealed class SessionsPage(DeskSessions sessions)
{
    [Function(nameof(SessionsPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/sessions")] HttpRequest request) =>
        sessions.ShowAsync(request);
}
