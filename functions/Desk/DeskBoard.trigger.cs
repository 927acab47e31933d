using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>Leads a person who is signed in to the Board's page.</summary>
public sealed class DeskBoard(DeskAuthorizer desk, DeskHomeReader reader)
{
    [Function(nameof(DeskBoard))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/board")] HttpRequest request) =>
        desk.OpenAsync(request, context => reader.BoardAsync(context, request.HttpContext.RequestAborted));
}
