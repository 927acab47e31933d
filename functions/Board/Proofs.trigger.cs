using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Board;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The roots of the year, and the rows behind the code on an issued report. Changes nothing.</summary>
public sealed class Proofs(ProofReader reader, BoardAuthorizer board, PageRenderer pages)
{
    [Function(nameof(Proofs))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/doi-chieu")] HttpRequest request,
        string token) =>
        board.OpenAsync(request, token, async link =>
        {
            var query = request.Query;
            return await pages.RenderAsync(await reader.PageAsync(
                link,
                query[ProofPageModel.CodeQuery],
                query[ProofPageModel.ActivityQuery],
                request.HttpContext.RequestAborted));
        });
}
