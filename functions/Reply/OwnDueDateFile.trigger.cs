using BinhHoa2.Functions.Links;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Reply;

/// <summary>Gives a person the due date of one of their activities as a calendar file; when it is done, the end of that event.</summary>
public sealed class OwnDueDateFile(
    LinkAuthorizer authorizer,
    RefusalPage refusals,
    SetupSource setups,
    CalendarOrganizer organizer,
    PageRenderer pages,
    StorageOutagePage outages,
    TimeProvider schoolTime)
{
    [Function(nameof(OwnDueDateFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "r/{token}/lich/{activity}")] HttpRequest request,
        string token,
        string activity) =>
        outages.OrRenderAsync(request, () => GiveAsync(request, token, activity));

    private async Task<IResult> GiveAsync(HttpRequest request, string token, string activity)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var authorization = await authorizer.AuthorizeAsync(request, token, LinkPurpose.Staff, cancellation);
        if (authorization.Link is not { } link)
        {
            return await refusals.RenderAsync(authorization, token);
        }

        if (link.Details.Assignments.FirstOrDefault(a => a.Assignment.Activity.Value == activity) is not { } row)
        {
            return await pages.RenderAsync(ErrorKind.NotFound);
        }

        var school = (await setups.GetAsync(cancellation)).Profile;
        var file = OwnDueDate.FileOf(
            school, link.Month, link.Person, row, link.Substitute ?? link.Person, organizer, schoolTime.GetUtcNow());
        var content = new MemoryStream(file.Content.ToArray(), writable: false);
        return new Attachment(content, file.FileName, file.ContentType, content.Length);
    }
}
