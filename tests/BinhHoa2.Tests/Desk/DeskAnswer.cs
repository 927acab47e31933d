using System.Net;
using AngleSharp.Html.Dom;

namespace BinhHoa2.Tests.Desk;

/// <summary>An answer of the desk.</summary>
internal sealed record DeskAnswer(HttpStatusCode Status, string? Location, string Body, IHtmlDocument Page)
{
    public string Heading => Page.QuerySelector("h1")!.TextContent;

    /// <summary>The problem that the page shows; null for none.</summary>
    public string? Problem => Page.QuerySelector("[role=alert]")?.TextContent.Trim();
}
