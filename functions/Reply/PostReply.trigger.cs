using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Reply;

/// <summary>Records a reply posted from the staff page. The rows come first; an orchestration is only signalled afterwards.</summary>
public sealed class PostReply(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    ReplyService replies,
    OrchestrationSignal signal,
    ReplyLimits limits,
    PageRenderer pages,
    StorageOutagePage outages)
{
    [Function(nameof(PostReply))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "r/{token}")] HttpRequest request,
        string token,
        [DurableClient] DurableTaskClient client)
    {
        var form = new ReplyForm(request, limits);
        return outages.OrRenderAsync(
            request,
            () => RecordAsync(request, form, token, client),
            () => form.UnsentAsync($"/{SchoolLinks.PathOf(LinkPurpose.Staff)}/{token}", request.HttpContext.RequestAborted));
    }

    private async Task<IResult> RecordAsync(HttpRequest request, ReplyForm form, string token, DurableTaskClient client)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        if (await replies.RecordAsync(link, form, cancellation) is not { } check)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        if (check.Value is not { } reply)
        {
            return await pages.RenderAsync(await replies.PageAsync(link, asked: null, saved: null, check.Problem, cancellation));
        }

        if (reply is { IsNews: true, Request: { } changed })
        {
            await signal.SendAsync(client, new RequestKey(link.Month, changed), requestChanged: true, reply.MovesDue, cancellation);
        }

        return new SeeOther($"{link.Path}?saved={reply.Evidence.Activity}");
    }
}
