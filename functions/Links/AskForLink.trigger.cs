using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Links;

/// <summary>Takes the wish for a new link from whoever holds an old one.</summary>
public sealed class AskForLink(LinkDoor door, FreshLinkDesk desk, PageRenderer pages, FailedStorage failed)
{
    [Function(nameof(AskForLink))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "fresh/{token}")] HttpRequest request, string token) =>
        failed.OrPageAsync(request, () => AskAsync(request, token));

    private async Task<IResult> AskAsync(HttpRequest request, string token)
    {
        var cancellation = request.HttpContext.RequestAborted;
        var admission = await door.AdmitAsync(request, token, purpose: null, cancellation);
        if (admission is { Standing: LinkStanding.Open, Claims: { } holds })
        {
            return new SeeOther($"/{SchoolLinks.PathOf(holds.Purpose)}/{token}");
        }

        // Without the tick it was no person who asked: the page is shown again.
        if (admission.Standing is not (LinkStanding.Expired or LinkStanding.Replaced)
            || !request.HasFormContentType
            || (await request.ReadFormAsync(cancellation))[OldLinkPage.FreshLinkField] != "1")
        {
            return await door.TurnAwayAsync(admission, token);
        }

        await desk.SendAsync(admission.Claims!, cancellation);
        return await pages.RenderLinkAskedForAsync();
    }
}
