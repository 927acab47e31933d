using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Shows a person their activities of the month. Changes nothing, whoever opens the link and how often.</summary>
public sealed class StaffPage(LinkDoor door, ReplyDesk desk, PageRenderer pages)
{
    [Function(nameof(StaffPage))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}")] HttpRequest request, string token) =>
        door.OpenAsync(request, token, LinkPurpose.Staff, admission => ShowAsync(request, token, admission));

    private async Task<IResult> ShowAsync(HttpRequest request, string token, Admission admission)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var visit = await desk.VisitAsync(admission, token, cancellation);
        return await pages.RenderAsync(await desk.PageAsync(visit, ActivityIn(request, "a"), ActivityIn(request, "saved"), problem: null, cancellation));
    }

    private static ActivityId? ActivityIn(HttpRequest request, string name) =>
        request.Query[name].ToString() is var text && IdRules.IsValid(text, maxLength: 20) ? new ActivityId(text) : null;
}
