using BinhHoa2.Functions.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The year as JSON, for a person who is signed in.</summary>
public sealed class DeskYear(DeskAuthorizer desk, BoardReader reader, TimeProvider schoolTime)
{
    [Function(nameof(DeskYear))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/data")] HttpRequest request) =>
        desk.OpenAsync(
            request, async _ => YearAnswer.Of(await reader.YearAsync(request.HttpContext.RequestAborted), schoolTime.GetUtcNow()));
}
