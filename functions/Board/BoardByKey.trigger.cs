using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, opened with the function key.</summary>
public sealed class BoardByKey(BoardReader reader, PageRenderer pages, StorageOutagePage outages, ILogger<BoardByKey> logger)
{
    [Function("Board")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "board")] HttpRequest request)
    {
        logger.KeyUsed("Board");
        return outages.OrRenderAsync(
            request,
            async () =>
            {
                var cancellation = request.HttpContext.RequestAborted;
                return await pages.RenderAsync(
                    await reader.PageAsync(link: null, await reader.YearAsync(cancellation), plan: null, cancellation));
            });
    }
}
