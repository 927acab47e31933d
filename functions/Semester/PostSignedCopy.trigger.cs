using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Reports.Issue;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Semester;

/// <summary>Takes the signed copy of a numbered report back.</summary>
public sealed class PostSignedCopy(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    ReportService reports,
    ReportSteps steps,
    PageRenderer pages,
    StorageOutagePage outages)
{
    [Function(nameof(PostSignedCopy))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "board/{token}/bao-cao/ban-ky/{review}")] HttpRequest request,
        string token,
        string review,
        [DurableClient] DurableTaskClient client) =>
        outages.OrRenderAsync(request, () => RecordAsync(request, token, review, client));

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

        if (await SignedCopyForm.ReadAsync(request, cancellation) is not { } form)
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        var (decision, now) = await reports.TakeCopyAsync(context, form, cancellation);
        await steps.StartAsync(client, now.Key, decision.Step, cancellation);
        var page = reports.PageOf(now);
        return decision.Problem is { } problem
            ? await pages.RenderAsync(page with { Problem = problem })
            : new SeeOther($"{page.Path}?saved={ReportFields.TakeCopy}");
    }
}
