using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Shows a person their activities of the month. Changes nothing, however often the link is opened.</summary>
public sealed class StaffPage(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    ReplyService replies,
    PageRenderer pages,
    StorageOutagePage outages)
{
    [Function(nameof(StaffPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}")] HttpRequest request,
        string token) =>
        outages.OrRenderAsync(request, () => ShowAsync(request, token));

    private async Task<IResult> ShowAsync(HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        var page = await replies.PageAsync(link, ActivityIn(request, "a"), ActivityIn(request, "saved"), problem: null, cancellation);
        return await pages.RenderAsync(page);
    }

    private static ActivityId? ActivityIn(HttpRequest request, string name) =>
        request.Query[name].ToString() is var text && ActivityId.IsValid(text) ? new ActivityId(text) : null;
}
