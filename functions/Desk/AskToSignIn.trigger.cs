using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Desk;

/// <summary>Takes a request for a letter to sign in with.</summary>
public sealed class AskToSignIn(SignInHandler handler)
{
    [Function(nameof(AskToSignIn))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/sign-in")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        handler.AskAsync(request, client);
}
