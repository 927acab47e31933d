using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Shows a request to a person who was asked to answer it. Changes nothing, however often the link is opened.</summary>
public sealed class DirectivePage(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    DirectiveService directives,
    PageRenderer pages,
    StorageOutagePage outages)
{
    [Function(nameof(DirectivePage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "d/{token}")] HttpRequest request,
        string token) =>
        outages.OrRenderAsync(request, () => ShowAsync(request, token));

    private async Task<IResult> ShowAsync(HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Directive, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        if (await directives.OpenAsync(link, cancellation) is not { } context)
        {
            return await refusals.RenderAsync(new LinkAuthorization(LinkState.Refused, link.Claims), token);
        }

        var page = await directives.PageAsync(context, cancellation);
        var saved = request.Query.ContainsKey("saved") && page.Request.Directive?.Author == link.Person.Id;
        return await pages.RenderAsync(page with { Saved = saved });
    }
}
