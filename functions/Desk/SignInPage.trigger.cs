using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The page on which a person asks for a letter to sign in with.</summary>
public sealed class SignInPage(SignInHandler handler)
{
    [Function(nameof(SignInPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/sign-in")] HttpRequest request) =>
        handler.ShowAsync(request);
}
