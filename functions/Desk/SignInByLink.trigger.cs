using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Signs in with the link of a letter.</summary>
public sealed class SignInByLink(SignInHandler handler)
{
    [Function(nameof(SignInByLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/link/{token}")] HttpRequest request,
        string token) =>
        handler.EnterByLinkAsync(request, token);
}
