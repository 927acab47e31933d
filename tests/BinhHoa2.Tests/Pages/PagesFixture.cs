using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Pages;

/// <summary>A renderer as the app sets it up, with the scope checks the Functions worker makes.</summary>
public sealed class PagesFixture : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddPages()
        .AddReplies()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    public PageRenderer Renderer => services.GetRequiredService<PageRenderer>();

    public static IHtmlDocument Parse(RenderedPage page) => new HtmlParser().ParseDocument(page.Html);

    public void Dispose() => services.Dispose();
}
