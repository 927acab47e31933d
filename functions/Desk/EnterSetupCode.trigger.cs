using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Opens the set-up page with the one-time code.</summary>
public sealed class EnterSetupCode(StartHandler handler)
{
    [Function(nameof(EnterSetupCode))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "setup/code")] HttpRequest request) =>
        handler.EnterCodeAsync(request);
}
