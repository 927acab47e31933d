using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk;

/// <summary>The page after a letter was asked for, the same for every address: what to do, and the field for the code.</summary>
/// <param name="Code">What was typed.</param>
/// <param name="Problem">Why it was not taken; null when nothing was typed yet.</param>
public sealed record CodePageModel(string Nonce, string Code = "", DeskProblem? Problem = null) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<CodePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
