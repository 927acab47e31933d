namespace BinhHoa2.Shared.Pages;

/// <summary>What a story shows on one page.</summary>
public interface IPageModel
{
    PageContent Compose();
}
