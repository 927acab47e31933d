using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, for whoever came by a link from a letter to a member of the Board.</summary>
public sealed class BoardByLink(BoardReader reader, BoardAdmission admission, PageRenderer pages)
{
    [Function(nameof(BoardByLink))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}")] HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        return await admission.AdmitsAsync(token, cancellation)
            ? await pages.RenderAsync(await reader.PageAsync(cancellation))
            : await pages.RenderAsync(ErrorKind.LinkRefused);
    }
}
