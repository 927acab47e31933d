using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Sends a letter to the address that letters are to come from, to try it.</summary>
public sealed class TrySender(StartHandler handler)
{
    [Function(nameof(TrySender))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "setup/letter")] HttpRequest request) =>
        handler.TrySenderAsync(request);
}
