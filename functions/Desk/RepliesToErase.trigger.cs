using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The replies of a person, of which one is chosen to be erased.</summary>
public sealed class RepliesToErase(DeskErasures erasures)
{
    [Function(nameof(RepliesToErase))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/erasures/replies")] HttpRequest request) =>
        erasures.RepliesAsync(request);
}
