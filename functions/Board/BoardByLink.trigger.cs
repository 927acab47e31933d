using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Board;

/// <summary>The Board's page, for whoever came by a link from a letter to a member of the Board.</summary>
public sealed class BoardByLink(BoardReader reader, BoardAdmission board, LinkDoor door, PageRenderer pages)
{
    [Function(nameof(BoardByLink))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "board/{token}")] HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var admission = await board.AdmitAsync(request, token, cancellation);
        return admission.Standing == LinkStanding.Open
            ? await pages.RenderAsync(await reader.PageAsync(cancellation) with { Path = $"/board/{token}" })
            : await door.TurnAwayAsync(admission, token);
    }
}
