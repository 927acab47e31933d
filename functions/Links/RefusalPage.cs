using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Errors;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Links;

/// <summary>The page shown for a link that does not open its own. The log says why, in more words than the page.</summary>
public sealed partial class RefusalPage(PageRenderer pages, ILogger<RefusalPage> logger)
{
    /// <param name="token">The link as it came, to ask for a new one by.</param>
    public Task<RenderedPage> RenderAsync(LinkAuthorization authorization, string token)
    {
        LinkTelemetry.Count(authorization.Refusal);
        if (!authorization.IsRepeated)
        {
            var link = authorization.Claims is { } claims ? LinkFingerprint.Of(token, claims).Value : "unknown";
            LogRefused(logger, LevelOf(authorization.Refusal), authorization.Refusal, link);
        }

        return authorization.State switch
        {
            LinkState.TooMany => pages.RenderAsync(ErrorKind.TooMany),
            LinkState.Expired or LinkState.Replaced when authorization.Claims?.Purpose == LinkPurpose.OwnYear =>
                pages.RenderAsync(ErrorKind.GivenLinkEnded),
            LinkState.Expired => pages.RenderOldLinkAsync(ErrorKind.LinkExpired, $"/fresh/{token}"),
            LinkState.Replaced => pages.RenderOldLinkAsync(ErrorKind.LinkReplaced, $"/fresh/{token}"),
            LinkState.PassedOn => pages.RenderPassedOnAsync(authorization.Substitute!),
            _ => pages.RenderAsync(ErrorKind.LinkRefused),
        };
    }

    // Old letters are opened every day; the rest is worth a look.
    private static LogLevel LevelOf(LinkRefusal refusal) =>
        refusal is LinkRefusal.Expired or LinkRefusal.Revoked or LinkRefusal.PassedOn ? LogLevel.Information : LogLevel.Warning;

    [LoggerMessage(EventId = 2310, Message = "A link was refused: {Refusal}, link {Link}.")]
    private static partial void LogRefused(ILogger logger, LogLevel level, LinkRefusal refusal, string link);
}
