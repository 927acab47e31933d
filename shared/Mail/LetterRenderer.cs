using System.Text;
using BinhHoa2.Shared.Mail.Difficulty;
using BinhHoa2.Shared.Mail.Digest;
using BinhHoa2.Shared.Mail.Directives;
using BinhHoa2.Shared.Mail.FreshLink;
using BinhHoa2.Shared.Mail.ReportReady;
using BinhHoa2.Shared.Mail.RequestSteps;
using BinhHoa2.Shared.Mail.Summary;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Mail;

/// <summary>
/// Renders letters with Razor components. Safe for any number of callers at once: each letter has a renderer of its
/// own, because one keeps every component it ever rendered and works on one at a time.
/// </summary>
public sealed class LetterRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers) : ILetterRenderer
{
    private const int UsualLength = 16 * 1024;

    /// <summary>What the thread writes its letters into, one after the other; a string of each is all that remains.</summary>
    [ThreadStatic]
    private static StringBuilder? page;

    /// <exception cref="ArgumentException">There is nothing to say, or a link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(DigestModel model) =>
        model.IsEmpty
            ? throw new ArgumentException("A digest without a single item is not a letter.", nameof(model))
            : new Letter(DigestTexts.Subject(model), DigestTexts.Text(model), await HtmlAsync<DigestLetter>(model), DueDates.Of(model) is { } dates ? [dates] : []);

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(DifficultyModel model) =>
        new(DifficultyTexts.Subject(model), DifficultyTexts.Text(model), await HtmlAsync<DifficultyLetter>(model));

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(RequestStepModel model) =>
        new(RequestStepTexts.Subject(model), RequestStepTexts.Text(model), await HtmlAsync<RequestStepLetter>(model));

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(DirectiveModel model) =>
        new(DirectiveTexts.Subject(model), DirectiveTexts.Text(model), await HtmlAsync<DirectiveLetter>(model));

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(SummaryModel model) =>
        new(SummaryTexts.Subject(model), SummaryTexts.Text(model), await HtmlAsync<SummaryLetter>(model));

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(ReportReadyModel model) =>
        new(ReportReadyTexts.Subject(model), ReportReadyTexts.Text(model), await HtmlAsync<ReportReadyLetter>(model), [model.Document]);

    /// <exception cref="ArgumentException">The link is not an http(s) address.</exception>
    public async Task<Letter> RenderAsync(FreshLinkModel model) =>
        new(FreshLinkTexts.Subject(model), FreshLinkTexts.Text(model), await HtmlAsync<FreshLinkLetter>(model));

    private async Task<string> HtmlAsync<TLetter>(object model)
        where TLetter : IComponent
    {
        // From a scope: the worker validates scopes, and the renderer asks for a scoped service.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => Written(await renderer.RenderComponentAsync<TLetter>(parameters)));
    }

    private static string Written(HtmlRootComponent letter)
    {
        using var html = new StringWriter((page ??= new StringBuilder(UsualLength)).Clear());
        letter.WriteHtmlTo(html);
        return html.ToString();
    }
}
