using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, opened with the function key.</summary>
public sealed class BoardByKey(BoardReader reader, PageRenderer pages, StorageOutagePage outages)
{
    [Function("Board")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "board")] HttpRequest request) =>
        outages.OrRenderAsync(request, async () => await pages.RenderAsync(await reader.PageAsync(request.HttpContext.RequestAborted)));
}
