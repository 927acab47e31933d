using BinhHoa2.Shared.Pages.Errors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Pages;

/// <summary>Turns what a page shows into the page. Safe for any number of callers at once.</summary>
public sealed class PageRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public Task<RenderedPage> RenderAsync(IPageModel model) => RenderAsync(model.Compose());

    /// <param name="reference">The id under which an operator finds what happened; null when there is nothing to find.</param>
    /// <param name="unsent">What the reader had sent, to be sent once more; null when there is nothing.</param>
    public Task<RenderedPage> RenderAsync(ErrorKind kind, string? reference = null, UnsentForm? unsent = null) =>
        RenderAsync(new PageContent(
            typeof(ErrorPage),
            new() { [nameof(ErrorPage.Kind)] = kind, [nameof(ErrorPage.Reference)] = reference, [nameof(ErrorPage.Unsent)] = unsent },
            ErrorText.For(kind).Status));

    public async Task<RenderedPage> RenderAsync(PageContent page)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters))).ToHtmlString());
        return new RenderedPage(html, page.StatusCode, page.Scripted);
    }
}
