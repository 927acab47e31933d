using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Links;

/// <summary>Takes the request for a new link that is posted from the page of an old one.</summary>
public sealed class AskForLink(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    FreshLinkService freshLinks,
    StorageOutagePage outages)
{
    [Function(nameof(AskForLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "fresh/{token}")] HttpRequest request,
        string token) =>
        outages.OrRenderAsync(request, () => AskAsync(request, token));

    private async Task<IResult> AskAsync(HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, purpose: null, cancellation);
        if (authorization.Link is { } link)
        {
            return new SeeOther(link.Path);
        }

        // Without the tick the post came from a program that presses buttons: the page is shown again.
        if (authorization.State is not (LinkState.Expired or LinkState.Replaced)
            || await PostedForm.ReadAsync(request, cancellation) is not { } form
            || form[OldLinkPage.FreshLinkField] != "1")
        {
            return await refusals.RenderAsync(authorization, token);
        }

        await freshLinks.SendAsync(authorization.Claims!, cancellation);
        return new SeeOther(LinkAskedFor.Path);
    }
}
