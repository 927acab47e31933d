using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;

namespace BinhHoa2.Functions.Links;

/// <summary>The page shown for a link that does not open its own.</summary>
public sealed class RefusalPage(PageRenderer pages)
{
    /// <param name="token">The link as it came, to ask for a new one by.</param>
    public Task<RenderedPage> RenderAsync(LinkAuthorization authorization, string token) => authorization.State switch
    {
        LinkState.TooMany => pages.RenderAsync(ErrorKind.TooMany),
        LinkState.Expired => pages.RenderOldLinkAsync(ErrorKind.LinkExpired, $"/fresh/{token}"),
        LinkState.Replaced => pages.RenderOldLinkAsync(ErrorKind.LinkReplaced, $"/fresh/{token}"),
        LinkState.PassedOn => pages.RenderPassedOnAsync(authorization.Substitute!.Name),
        _ => pages.RenderAsync(ErrorKind.LinkRefused),
    };
}
