using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>One request for erasure: what it would erase, or what was done.</summary>
public sealed class OneErasure(DeskErasures erasures)
{
    [Function(nameof(OneErasure))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/erasures/one")] HttpRequest request) =>
        erasures.OneAsync(request);
}
