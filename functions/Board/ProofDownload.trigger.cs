using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>Gives the Board the proof file of a month or of an issued report, or the page that checks it.</summary>
public sealed class ProofDownload(ProofReader reader, BoardAuthorizer board, PageRenderer pages)
{
    [Function(nameof(ProofDownload))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}/doi-chieu/tep/{name}")] HttpRequest request,
        string token,
        string name) =>
        board.OpenAsync(request, token, async link =>
            await reader.FileAsync(link, name, request.HttpContext.RequestAborted) is { } file
                ? file
                : await pages.RenderAsync(ErrorKind.NotFound));
}
