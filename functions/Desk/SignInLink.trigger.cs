using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The page of a letter's link to sign in. Changes nothing: it has one button.</summary>
public sealed class SignInLink(SignInHandler handler)
{
    [Function(nameof(SignInLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/link/{token}")] HttpRequest request,
        string token) =>
        handler.ShowLinkAsync(request, token);
}
