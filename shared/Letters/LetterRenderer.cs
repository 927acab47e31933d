using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.Web.HtmlRendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Renders letters with Razor components. Thread-safe: each letter has its own renderer, because a renderer keeps every
/// component that it rendered and renders one at a time.
/// </summary>
public sealed class LetterRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers) : ILetterRenderer
{
    private const int InitialCapacity = 16 * 1024;

    /// <summary>The buffer of this thread, reused by its letters one after the other.</summary>
    [ThreadStatic]
    private static StringBuilder? buffer;

    public async Task<Letter> RenderAsync(ILetterModel model)
    {
        var content = model.Compose();
        return new Letter(
            content.Subject,
            content.Text,
            await HtmlAsync(content.Component, model),
            content.Events.IsEmpty ? content.Attachments : [.. content.Attachments, .. CalendarFiles(content)]);
    }

    private List<LetterAttachment> CalendarFiles(LetterContent content)
    {
        using var scope = scopes.CreateScope();
        var organizer = scope.ServiceProvider.GetRequiredService<CalendarOrganizer>();
        return [.. content.Events.Select(e => CalendarFile.Of(e, organizer))];
    }

    private async Task<string> HtmlAsync(Type component, ILetterModel model)
    {
        // The renderer resolves a scoped service, and the worker validates scopes.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => ToHtml(await renderer.RenderComponentAsync(component, parameters)));
    }

    private static string ToHtml(HtmlRootComponent letter)
    {
        using var html = new StringWriter((buffer ??= new StringBuilder(InitialCapacity)).Clear());
        letter.WriteHtmlTo(html);
        return html.ToString();
    }
}
