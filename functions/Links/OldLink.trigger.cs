using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Links;

/// <summary>
/// The address that the form of an old link posts to, opened or reloaded: the link's page or the reason it does not open.
/// </summary>
public sealed class OldLink(LinkAuthorizer authorizer, RefusalPage refusals, StorageOutagePage outages)
{
    [Function(nameof(OldLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "fresh/{token}")] HttpRequest request,
        string token) =>
        outages.OrRenderAsync(request, () => ShowAsync(request, token));

    private async Task<IResult> ShowAsync(HttpRequest request, string token)
    {
        var authorization = await authorizer.AuthorizeAsync(request, token, purpose: null, request.HttpContext.RequestAborted);
        return authorization.Link is { } link ? new SeeOther(link.Path) : await refusals.RenderAsync(authorization, token);
    }
}
