using BinhHoa2.Functions.Reply;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Requests;

/// <summary>Records the answer to a request. The rows come first; the orchestrations are only woken afterwards.</summary>
public sealed class PostDirective(LinkDoor door, DirectiveDesk desk, DirectiveWake wake, PageRenderer pages)
{
    [Function(nameof(PostDirective))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "d/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var admission = await door.AdmitAsync(request, token, LinkPurpose.Directive, cancellation);
        if (admission.Standing != LinkStanding.Open)
        {
            return await door.TurnAwayAsync(admission, token);
        }

        if (await desk.VisitAsync(admission, token, cancellation) is not { } visit)
        {
            return await pages.RenderAsync(ErrorKind.LinkRefused);
        }

        if (await desk.RecordAsync(visit, request, cancellation) is not { } result)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (result.IsRecorded)
        {
            await wake.WakeAsync(client, visit.Key, result.Request, cancellation);
            return new SeeOther($"{visit.Path}?saved=1");
        }

        // Read again: whoever was faster may have moved the due date.
        var now = await desk.VisitAsync(admission, token, cancellation) ?? visit;
        return await pages.RenderAsync(await desk.PageAsync(now, cancellation) with { Problem = result.Problem, TooLate = result.TooLate });
    }
}
