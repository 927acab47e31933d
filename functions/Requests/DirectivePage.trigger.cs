using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Shows a request to somebody who was asked to answer it. Changes nothing, whoever opens the link and how often.</summary>
public sealed class DirectivePage(LinkDoor door, DirectiveDesk desk, PageRenderer pages)
{
    [Function(nameof(DirectivePage))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "d/{token}")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, LinkPurpose.Directive, admission => ShowAsync(request, token, admission));

    private async Task<IResult> ShowAsync(HttpRequest request, string token, Admission admission)
    {
        var cancellation = request.HttpContext.RequestAborted;
        if (await desk.VisitAsync(admission, token, cancellation) is not { } visit)
        {
            return await pages.RenderAsync(ErrorKind.LinkRefused);
        }

        var page = await desk.PageAsync(visit, cancellation);
        return await pages.RenderAsync(page with { Saved = request.Query.ContainsKey("saved") && page.Request.Directive?.By == visit.Viewer.Id });
    }
}
