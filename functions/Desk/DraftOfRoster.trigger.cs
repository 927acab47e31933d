using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Desk.Staffing;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Desk;

/// <summary>The draft of the roster, as it was read or made so far.</summary>
public sealed class DraftOfRoster(DeskAuthorizer desk, RosterDrafts drafts, PeopleReader reader, PageRenderer pages)
{
    [Function(nameof(DraftOfRoster))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "desk/people/draft")] HttpRequest request) =>
        desk.OpenAsync(request, async context => await drafts.FindAsync(request.HttpContext.RequestAborted) is { } found
            ? await pages.RenderAsync(reader.Draft(context, found.Draft, request))
            : new SeeOther(DeskPaths.Saying(DeskPaths.People, PeopleNotice.NoDraft)));
}
