using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Signs in with the code of a letter.</summary>
public sealed class SignInByCode(SignInHandler handler)
{
    [Function(nameof(SignInByCode))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/code")] HttpRequest request) =>
        handler.EnterByCodeAsync(request);
}
