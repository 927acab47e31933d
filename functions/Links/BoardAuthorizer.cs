using BinhHoa2.Shared.Links;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Functions.Links;

/// <summary>Opens the Board's pages for a link that is for them and whose person is on the Board.</summary>
public sealed class BoardAuthorizer(LinkAuthorizer authorizer, RefusalPage refusals, StorageOutagePage outages)
{
    /// <param name="enter">Makes the page of a link that opens it.</param>
    public Task<IResult> OpenAsync(HttpRequest request, string token, Func<AuthorizedLink, Task<IResult>> enter) =>
        OpenAsync(request, token, isPicture: false, enter);

    /// <summary>As <see cref="OpenAsync(HttpRequest, string, Func{AuthorizedLink, Task{IResult}})"/>, for a picture of a page.</summary>
    public Task<IResult> OpenPictureAsync(HttpRequest request, string token, Func<AuthorizedLink, Task<IResult>> enter) =>
        OpenAsync(request, token, isPicture: true, enter);

    private Task<IResult> OpenAsync(HttpRequest request, string token, bool isPicture, Func<AuthorizedLink, Task<IResult>> enter) =>
        outages.OrRenderAsync(request, async () =>
        {
            var authorization = await authorizer.AuthorizeAsync(
                request, token, LinkPurpose.Board, request.HttpContext.RequestAborted, isPicture);
            if (authorization.Link is not { } link)
            {
                return await refusals.RenderAsync(authorization, token);
            }

            return link.Person.IsOnBoard
                ? await enter(link)
                : await refusals.RenderAsync(new LinkAuthorization(LinkState.Refused, link.Claims), token);
        });
}
