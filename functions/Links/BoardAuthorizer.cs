using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Links;

/// <summary>Opens the Board's pages for a link that is for them and whose person is on the Board.</summary>
public sealed class BoardAuthorizer(LinkAuthorizer authorizer, RefusalPage refusals, StorageOutagePage outages)
{
    /// <param name="enter">Makes the page of a link that opens it.</param>
    public Task<IResult> OpenAsync(HttpRequest request, string token, Func<AuthorizedLink, Task<IResult>> enter) =>
        outages.OrRenderAsync(request, async () =>
        {
            var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Board, request.HttpContext.RequestAborted);
            if (authorization.Link is not { } link)
            {
                return await refusals.RenderAsync(authorization, token);
            }

            return link.Person.IsOnBoard
                ? await enter(link)
                : await refusals.RenderAsync(new LinkAuthorization(LinkState.Refused, link.Claims), token);
        });
}
