using BinhHoa2.Shared.Pages;

namespace BinhHoa2.Shared.Desk;

/// <summary>The desk's first page (bàn làm việc).</summary>
public sealed record HomePageModel(DeskSeat Seat) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<HomePage>(this);
}
