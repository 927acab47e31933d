using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The page on which a school that has nothing yet is set up. It changes nothing.</summary>
public sealed class SetupPage(StartHandler handler)
{
    [Function(nameof(SetupPage))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "setup")] HttpRequest request) =>
        handler.ShowAsync(request);
}
