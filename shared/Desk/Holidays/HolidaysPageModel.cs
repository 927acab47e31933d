using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>The year's days off, with the forms that change them.</summary>
/// <param name="Rows">In order.</param>
/// <param name="Moved">Days of plans that the calendar has moved, or that fall on a day off; sentences.</param>
/// <param name="Staff">The staff now, with those who have left.</param>
public sealed record HolidaysPageModel(
    DeskSeat Seat,
    SchoolYear Year,
    DateOnly Today,
    ImmutableArray<HolidayRow> Rows,
    ImmutableArray<string> Moved,
    Roster Staff) : IPageModel
{
    /// <summary>The calendar year whose announced days are not there yet; null for none.</summary>
    public int? Missing { get; init; }

    /// <summary>The calendar years that were confirmed.</summary>
    public ImmutableArray<ConfirmedYear> Confirmed { get; init; } = [];

    /// <summary>What was typed.</summary>
    public HolidayInput Input { get; init; } = new();

    /// <summary>What was done last.</summary>
    public HolidayNotice Notice { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal FormMarkup Form => new(null, Problem?.Field, Problem?.Message);

    PageContent IPageModel.Compose() => PageContent.Of<HolidaysPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
