using BinhHoa2.Shared.Pages.Board;
using BinhHoa2.Shared.Pages.Directives;
using BinhHoa2.Shared.Pages.Errors;
using BinhHoa2.Shared.Pages.Replies;
using BinhHoa2.Shared.Pages.Staff;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Pages;

/// <summary>Turns what a page shows into the page. Safe for any number of callers at once.</summary>
public sealed class PageRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers, ReplyLimits limits)
{
    /// <summary>The staff page; its status is 422 when it shows a problem, so that nothing takes a refused post for a recorded one.</summary>
    public async Task<RenderedPage> RenderAsync(StaffPageModel model) => new(
        await RenderAsync<StaffPage>(new() { [nameof(StaffPage.Model)] = model, [nameof(StaffPage.Limits)] = limits }),
        model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        Scripted: true);

    public async Task<RenderedPage> RenderAsync(BoardPageModel model) =>
        new(await RenderAsync<BoardPage>(new() { [nameof(BoardPage.Model)] = model }));

    public async Task<RenderedPage> RenderAsync(BoardActivityModel model) =>
        new(await RenderAsync<BoardActivityPage>(new() { [nameof(BoardActivityPage.Model)] = model }));

    /// <summary>The page of a request; 422 when it shows a problem, 409 when somebody was faster.</summary>
    public async Task<RenderedPage> RenderAsync(DirectivePageModel model) => new(
        await RenderAsync<DirectivePage>(new() { [nameof(DirectivePage.Model)] = model }),
        model.Problem is not null ? StatusCodes.Status422UnprocessableEntity : model.TooLate is not null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    /// <param name="reference">The id under which an operator finds what happened; null when there is nothing to find.</param>
    /// <param name="unsent">What the reader had sent, to be sent once more; null when there is nothing.</param>
    public async Task<RenderedPage> RenderAsync(ErrorKind kind, string? reference = null, UnsentForm? unsent = null) => new(
        await RenderAsync<ErrorPage>(new() { [nameof(ErrorPage.Kind)] = kind, [nameof(ErrorPage.Reference)] = reference, [nameof(ErrorPage.Unsent)] = unsent }),
        ErrorText.For(kind).Status);

    /// <summary>The page of an old link, where its holder can ask for a new one.</summary>
    /// <param name="kind"><see cref="ErrorKind.LinkExpired"/> or <see cref="ErrorKind.LinkReplaced"/>.</param>
    /// <param name="askAt">Where the form posts to.</param>
    public async Task<RenderedPage> RenderOldLinkAsync(ErrorKind kind, string askAt) => new(
        await RenderAsync<OldLinkPage>(new() { [nameof(OldLinkPage.Kind)] = kind, [nameof(OldLinkPage.AskAt)] = askAt }),
        ErrorText.For(kind).Status);

    /// <summary>The page of an old link whose work somebody else holds now.</summary>
    /// <param name="holder">The name of who answers instead.</param>
    public async Task<RenderedPage> RenderPassedOnAsync(string holder) => new(
        await RenderAsync<PassedOnPage>(new() { [nameof(PassedOnPage.Holder)] = holder }),
        ErrorText.For(ErrorKind.LinkReplaced).Status);

    /// <summary>What whoever asked for a new link reads, whether one was sent or not.</summary>
    public async Task<RenderedPage> RenderLinkAskedForAsync() => new(await RenderAsync<LinkAskedForPage>([]));

    private async Task<string> RenderAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
