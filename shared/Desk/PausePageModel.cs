using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>The page that asks before all duty letters are paused, or before they leave again.</summary>
/// <param name="Pause">The last pause; null when there was none.</param>
/// <param name="Staff">The staff now, with those who have left.</param>
public sealed record PausePageModel(DeskSeat Seat, LetterPause? Pause, Roster Staff) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<PausePage>(this);
}
