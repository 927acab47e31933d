using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Ends the session of the browser.</summary>
public sealed class SignOut(DeskSessions sessions)
{
    [Function(nameof(SignOut))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sign-out")] HttpRequest request) =>
        sessions.SignOutAsync(request);
}
