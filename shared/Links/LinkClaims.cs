using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Links;

/// <summary>The claims of a signed link.</summary>
/// <param name="Expires">The first moment the link no longer opens anything; kept to the second, before the year 2106.</param>
/// <param name="Epoch">
/// Compared by the caller with the person's row of the month: raising it there revokes every link before. Of a calendar, the
/// <see cref="CalendarEpoch"/>; of a school year that was given away, the <see cref="OwnYearEpoch"/>. Not negative.
/// </param>
public sealed record LinkClaims(SchoolMonth Month, StaffId Person, LinkPurpose Purpose, DateTimeOffset Expires, int Epoch)
{
    /// <summary>
    /// The id of the request a link for <see cref="LinkPurpose.Directive"/> opens, 32 hex characters; null for any other purpose.
    /// </summary>
    public RequestId? Request { get; init; }
}
