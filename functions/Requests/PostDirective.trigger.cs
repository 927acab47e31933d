using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Requests;

/// <summary>Records the answer to a request. The rows come first; the orchestrations are only woken afterwards.</summary>
public sealed class PostDirective(LinkDoor door, DirectiveDesk desk, DirectiveWake wake, PageRenderer pages)
{
    [Function(nameof(PostDirective))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "d/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client)
    {
        // The form may have to be read once more, for whoever sent it while storage did not answer.
        request.EnableBuffering();
        return door.OpenAsync(
            request,
            token,
            LinkPurpose.Directive,
            admission => RecordAsync(request, token, admission, client),
            () => UnsentAsync(request, token));
    }

    private static async Task<UnsentForm?> UnsentAsync(HttpRequest request, string token)
    {
        request.Body.Position = 0;
        return await DirectiveForm.ReadAsync(request, request.HttpContext.RequestAborted) is { } input ? DirectiveForm.Unsent($"/d/{token}", input) : null;
    }

    private async Task<IResult> RecordAsync(HttpRequest request, string token, Admission admission, DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
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
