using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk;

/// <summary>The page in place of signing in, which leads to a new letter.</summary>
public sealed record SignInRefusalModel(SignInRefusal Refusal) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<SignInRefusalPage>(
        this, Refusal == SignInRefusal.Dead ? StatusCodes.Status410Gone : StatusCodes.Status403Forbidden);
}
