using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, for whoever holds the function key.</summary>
public sealed class BoardByKey(BoardReader reader, PageRenderer pages)
{
    [Function("Board")]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "board")] HttpRequest request) =>
        await pages.RenderAsync(await reader.PageAsync(request.HttpContext.RequestAborted));
}
