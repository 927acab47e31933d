using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
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
            return await EnterAsync(authorization, token, enter);
        });

    /// <summary>As the other, for a page that is made of rows in which the person of its link is as a rule found too.</summary>
    /// <param name="read">Reads the rows; not called for a link that is refused before any storage is read.</param>
    /// <param name="find">Finds the person in what was read; null when it is not there and has to be read.</param>
    /// <param name="enter">Makes the page of a link that opens it.</param>
    public Task<IResult> OpenAsync<T>(
        HttpRequest request,
        string token,
        Func<CancellationToken, Task<T>> read,
        Func<T, LinkClaims, MonthPerson?> find,
        Func<AuthorizedLink, T, Task<IResult>> enter)
        where T : class =>
        outages.OrRenderAsync(request, async () =>
        {
            T? rows = null;
            var authorization = await authorizer.AuthorizeAsync(
                request,
                token,
                LinkPurpose.Board,
                async (claims, cancellation) => find(rows = await read(cancellation), claims) is { } person
                    ? new PersonDetails(person, [], [])
                    : await authorizer.ReadAsync(claims, cancellation),
                request.HttpContext.RequestAborted);
            return await EnterAsync(authorization, token, link => enter(link, rows!));
        });

    private async Task<IResult> EnterAsync(LinkAuthorization authorization, string token, Func<AuthorizedLink, Task<IResult>> enter)
    {
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        return link.Person.IsOnBoard
            ? await enter(link)
            : await refusals.RenderAsync(new LinkAuthorization(LinkState.Refused, link.Claims), token);
    }
}
