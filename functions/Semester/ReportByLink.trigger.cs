using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Semester;

/// <summary>The page of a drafted report, opened from the Board's page of a seat that works on reports. Changes nothing.</summary>
public sealed class ReportByLink(BoardAuthorizer board, ReportService reports, PageRenderer pages)
{
    [Function(nameof(ReportByLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/bao-cao/trang/{review}")] HttpRequest request,
        string token,
        string review) =>
        board.OpenAsync(request, token, async link =>
        {
            var cancellation = request.HttpContext.RequestAborted;
            return await reports.OpenAsync(link, review, cancellation) is { } context
                ? await pages.RenderAsync(reports.PageOf(context) with { Saved = request.Query["saved"] })
                : await pages.RenderAsync(ErrorKind.NotFound);
        });
}
