using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, opened by the link in a letter to a member of the Board.</summary>
public sealed class BoardByLink(BoardReader reader, BoardAuthorizer board, PageRenderer pages)
{
    [Function(nameof(BoardByLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}")] HttpRequest request, string token) =>
        board.OpenAsync(
            request,
            token,
            reader.YearAsync,
            (year, claims) => year.FindPerson(claims.Month, claims.Person),
            async (link, year) => await pages.RenderAsync(
                await reader.PageAsync(link, year, request.Query[PlanChoice.Query], request.HttpContext.RequestAborted)));
}
