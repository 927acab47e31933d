using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Erasures;

/// <summary>Says to a person who is signed in and is neither Chair nor Secretary that erasures are not theirs.</summary>
public sealed record NotYoursPageModel(DeskSeat Seat) : IPageModel
{
    PageContent IPageModel.Compose() => PageContent.Of<NotYoursPage>(this, StatusCodes.Status403Forbidden);
}
