using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Reports.Issue;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Semester;

/// <summary>Records an edition of a report's part, its issue, or its number and day.</summary>
public sealed class PostReport(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    ReportService reports,
    ReportSteps steps,
    PageRenderer pages,
    StorageOutagePage outages)
{
    // A form of ours fits; what is larger goes to the disk.
    private const int MaxBytesInMemory = 1_200_000;

    [Function(nameof(PostReport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "board/{token}/bao-cao/trang/{review}")] HttpRequest request,
        string token,
        string review,
        [DurableClient] DurableTaskClient client)
    {
        // The form is read once more when storage does not answer, so that the outage page can hold it.
        request.EnableBuffering(MaxBytesInMemory);
        return outages.OrRenderAsync(request, () => RecordAsync(request, token, review, client), () => UnsentAsync(request));
    }

    private static async Task<UnsentForm?> UnsentAsync(HttpRequest request)
    {
        request.Body.Position = 0;
        return await ReportForm.ReadAsync(request, request.HttpContext.RequestAborted) is { } input
            ? ReportForm.Unsent(request.Path, input)
            : null;
    }

    private async Task<IResult> RecordAsync(HttpRequest request, string token, string review, DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Board, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        if (await reports.OpenAsync(link, review, cancellation) is not { } context)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (await ReportForm.ReadAsync(request, cancellation) is not { } input)
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        var (decision, now) = await reports.RecordAsync(context, input, cancellation);
        await steps.StartAsync(client, now.Key, decision.Step, cancellation);
        var page = reports.PageOf(now);
        return decision switch
        {
            { Problem: { } problem } => await pages.RenderAsync(page with { Problem = problem }),
            { ToConfirm: true } => await pages.RenderAsync(page with { ToConfirm = input.Action }),
            { Edit.Part: var part } => new SeeOther($"{page.Path}?saved={input.Action}#doan-{part}"),
            _ => new SeeOther($"{page.Path}?saved={input.Action}"),
        };
    }
}
