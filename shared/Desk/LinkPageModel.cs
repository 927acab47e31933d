using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Desk;

/// <summary>The page of a letter's link: one button. Nothing happens before it is pressed.</summary>
/// <param name="Token">The link's, which the button posts to.</param>
public sealed record LinkPageModel(string Token, string Nonce) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<LinkPage>(this);
}
