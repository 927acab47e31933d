using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>One activity of a month, assignment by assignment: who answered what, when and through which link, with the files.</summary>
public sealed class BoardActivity(BoardReader reader, BoardAuthorizer board, PageRenderer pages)
{
    [Function(nameof(BoardActivity))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/{month}/{activity}")] HttpRequest request,
        string token,
        string month,
        string activity) =>
        board.OpenAsync(request, token, async link =>
        {
            var (path, cancellation) = ($"/board/{token}", request.HttpContext.RequestAborted);
            var page = await reader.ActivityAsync(link.Month.School, month, activity, path, cancellation);
            return page is null
                ? await pages.RenderAsync(ErrorKind.NotFound)
                : await pages.RenderAsync(page.Of(request.Query[BoardActivityModel.GroupQuery]));
        });
}
