using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Links;

/// <summary>The page after a new link was asked for. It is the same for every reader, whether a letter was sent or not.</summary>
public sealed class LinkAskedFor(PageRenderer pages)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/fresh";

    [Function(nameof(LinkAskedFor))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "fresh")] HttpRequest request) =>
        await pages.RenderLinkAskedForAsync();
}
