using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Ends a session of the list of sessions.</summary>
public sealed class EndSession(DeskSessions sessions)
{
    [Function(nameof(EndSession))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sessions")] HttpRequest request) =>
        sessions.EndAsync(request);
}
