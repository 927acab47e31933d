using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Reply;

/// <summary>Records a reply posted from the staff page. The rows come first; an orchestration is only woken afterwards.</summary>
public sealed class PostReply(LinkDoor door, ReplyDesk desk, RequestWake wake, PageRenderer pages)
{
    [Function(nameof(PostReply))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "r/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client) =>
        door.OpenAsync(request, token, LinkPurpose.Staff, admission => RecordAsync(request, token, admission, client));

    private async Task<IResult> RecordAsync(HttpRequest request, string token, Admission admission, DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var visit = await desk.VisitAsync(admission, token, cancellation);
        var result = await desk.RecordAsync(visit, request, cancellation);
        if (result.Problem is { } problem)
        {
            return await pages.RenderAsync(await desk.PageAsync(visit, problem.Activity, saved: null, problem, cancellation));
        }

        if (result.Activity is not { } answered)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (result.Request is { } open)
        {
            await wake.WakeAsync(client, open, cancellation);
        }

        return new SeeOther($"{visit.Path}?saved={answered}");
    }
}
