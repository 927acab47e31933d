using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Renders letters with Razor components. Safe for any number of callers at once: each letter has a renderer of its
/// own, because one keeps every component it ever rendered and works on one at a time.
/// </summary>
public sealed class LetterRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers, CalendarOrganizer organizer) : ILetterRenderer
{
    private const int UsualLength = 16 * 1024;

    /// <summary>What the thread writes its letters into, one after the other; a string of each is all that remains.</summary>
    [ThreadStatic]
    private static StringBuilder? page;

    public async Task<Letter> RenderAsync(ILetterModel model)
    {
        var content = model.Compose();
        return new Letter(
            content.Subject,
            content.Text,
            await HtmlAsync(content.Component, model),
            [.. content.Attachments, .. content.Events.Select(e => CalendarFile.Of(e, organizer))]);
    }

    private async Task<string> HtmlAsync(Type component, ILetterModel model)
    {
        // From a scope: the worker validates scopes, and the renderer asks for a scoped service.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => Written(await renderer.RenderComponentAsync(component, parameters)));
    }

    private static string Written(HtmlRootComponent letter)
    {
        using var html = new StringWriter((page ??= new StringBuilder(UsualLength)).Clear());
        letter.WriteHtmlTo(html);
        return html.ToString();
    }
}
