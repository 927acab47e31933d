using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Requests;

/// <summary>Records the answer to a request. The rows come first; the orchestrations are only signalled afterwards.</summary>
public sealed class PostDirective(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    DirectiveService directives,
    OrchestrationSignal signal,
    PageRenderer pages,
    StorageOutagePage outages)
{
    // A form of ours fits; what is larger goes to the disk.
    private const int MaxBytesInMemory = 1_200_000;

    [Function(nameof(PostDirective))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "d/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client)
    {
        // The form is read once more when storage does not answer, so that the outage page can hold it.
        request.EnableBuffering(MaxBytesInMemory);
        return outages.OrRenderAsync(request, () => RecordAsync(request, token, client), () => UnsentAsync(request, token));
    }

    private static async Task<UnsentForm?> UnsentAsync(HttpRequest request, string token)
    {
        request.Body.Position = 0;
        return await DirectiveForm.ReadAsync(request, request.HttpContext.RequestAborted) is { } input
            ? DirectiveForm.Unsent($"/{SchoolLinks.PathOf(LinkPurpose.Directive)}/{token}", input)
            : null;
    }

    private async Task<IResult> RecordAsync(HttpRequest request, string token, DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Directive, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        if (await directives.OpenAsync(link, cancellation) is not { } context)
        {
            return await refusals.RenderAsync(new LinkAuthorization(LinkState.Refused, link.Claims), token);
        }

        if (await DirectiveForm.ReadAsync(request, cancellation) is not { } input)
        {
            return await pages.RenderAsync(ErrorKind.Unreadable);
        }

        if (await directives.RecordAsync(context, input, cancellation) is not { } decision)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (decision.IsRecorded)
        {
            await signal.SendAsync(client, context.Key, decision.IsNews, decision.MovesDue, cancellation);
            return new SeeOther($"{link.Path}?saved=1");
        }

        if (decision.ToConfirm is { } toConfirm)
        {
            return await pages.RenderAsync(await directives.ConfirmingPageAsync(context, toConfirm, input, cancellation));
        }

        // Read again: the answer that came first may have moved the due date.
        var now = await directives.OpenAsync(link, cancellation) ?? context;
        var page = await directives.PageAsync(now, cancellation);
        return await pages.RenderAsync(page with { Problem = decision.Problem, TooLate = decision.TooLate });
    }
}
