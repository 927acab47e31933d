using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The page after a letter to sign in with was asked for.</summary>
public sealed class CodePage(SignInHandler handler)
{
    [Function(nameof(CodePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/code")] HttpRequest request) =>
        handler.ShowCodeAsync(request);
}
