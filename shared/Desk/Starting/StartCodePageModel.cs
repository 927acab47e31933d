using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>The page that asks for the one-time code before it shows the set-up page.</summary>
/// <param name="Problem">Why what was sent did not open it; null when nothing was sent.</param>
public sealed record StartCodePageModel(string? Problem = null) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<StartCodePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
