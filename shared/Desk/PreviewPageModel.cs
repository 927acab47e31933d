using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>The letters of a month's next wave, as they would be now.</summary>
/// <param name="Wave">The day of the wave; null when there is none.</param>
public sealed record PreviewPageModel(DeskSeat Seat, SchoolMonth Month, DateOnly? Wave) : IPageModel
{
    /// <summary>To whom it goes.</summary>
    public ImmutableArray<PreviewedLetter> People { get; init; } = [];

    /// <summary>Whose letter is shown; null for none.</summary>
    public StaffId? Recipient { get; init; }

    /// <summary>That letter.</summary>
    public Letter? Letter { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<PreviewPage>(this);
}
