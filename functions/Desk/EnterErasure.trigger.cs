using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Writes a request for erasure down.</summary>
public sealed class EnterErasure(DeskErasures erasures)
{
    [Function(nameof(EnterErasure))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/erasures")] HttpRequest request) =>
        erasures.EnterAsync(request);
}
