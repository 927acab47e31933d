using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>The pages of links that no longer open.</summary>
public static class LinkPages
{
    /// <summary>The page of an old link, where a new one can be asked for.</summary>
    /// <param name="kind"><see cref="ErrorKind.LinkExpired"/> or <see cref="ErrorKind.LinkReplaced"/>.</param>
    /// <param name="askAt">Where the form posts to.</param>
    public static Task<RenderedPage> RenderOldLinkAsync(this PageRenderer pages, ErrorKind kind, string askAt) =>
        pages.RenderAsync(new PageContent(
            typeof(OldLinkPage),
            new() { [nameof(OldLinkPage.Kind)] = kind, [nameof(OldLinkPage.AskAt)] = askAt },
            ErrorText.For(kind).Status));

    /// <summary>The page of an old link whose work a substitute answers for now.</summary>
    public static Task<RenderedPage> RenderPassedOnAsync(this PageRenderer pages, StaffMember substitute) =>
        pages.RenderAsync(new PageContent(
            typeof(PassedOnPage),
            new() { [nameof(PassedOnPage.Substitute)] = substitute },
            ErrorText.For(ErrorKind.LinkReplaced).Status));

    /// <summary>The page after a new link was asked for: the same whether one was sent or not.</summary>
    public static Task<RenderedPage> RenderLinkAskedForAsync(this PageRenderer pages) =>
        pages.RenderAsync(new PageContent(typeof(LinkAskedForPage), []));
}
