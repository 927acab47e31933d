using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk;

/// <summary>The page on which a person asks for a letter to sign in with.</summary>
/// <param name="Email">What was typed.</param>
/// <param name="Problem">Why it was not taken; null when nothing was typed yet.</param>
public sealed record SignInPageModel(string Nonce, string Email = "", DeskProblem? Problem = null) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<SignInPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
