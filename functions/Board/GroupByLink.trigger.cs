using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The page of a subject group, opened from the lead's own page. Changes nothing.</summary>
public sealed class GroupByLink(
    LinkAuthorizer authorizer, RefusalPage refusals, GroupReader groups, PageRenderer pages, StorageOutagePage outages)
{
    [Function(nameof(GroupByLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/to")] HttpRequest request,
        string token) =>
        outages.OrRenderAsync(request, () => ShowAsync(request, token));

    private async Task<IResult> ShowAsync(HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        return await groups.PageAsync(link, cancellation) is { } page
            ? await pages.RenderAsync(page)
            : await pages.RenderAsync(ErrorKind.NotFound);
    }
}
