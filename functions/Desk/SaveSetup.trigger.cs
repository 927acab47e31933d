using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Saves the school from the set-up page.</summary>
public sealed class SaveSetup(StartHandler handler)
{
    [Function(nameof(SaveSetup))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "setup")] HttpRequest request) =>
        handler.SaveAsync(request);
}
