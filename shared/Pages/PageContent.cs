using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Pages;

/// <summary>A page before it is rendered.</summary>
/// <param name="Component">The component that shows it.</param>
/// <param name="Parameters">The component's parameters by name.</param>
/// <param name="Scripted">Whether it carries the app's own script.</param>
public sealed record PageContent(
    Type Component,
    Dictionary<string, object?> Parameters,
    int StatusCode = StatusCodes.Status200OK,
    bool Scripted = false)
{
    /// <summary>A page whose component takes the model as its parameter <c>Model</c>.</summary>
    public static PageContent Of<TPage>(IPageModel model, int statusCode = StatusCodes.Status200OK, bool scripted = false)
        where TPage : IComponent => new(typeof(TPage), new() { ["Model"] = model }, statusCode, scripted);
}
