using System.Collections.Immutable;
using BinhHoa2.Shared.Desk;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Retention;

/// <summary>How long the school's years are kept, with the forms that set another day.</summary>
/// <param name="Parts">Of all years, the newest year first.</param>
/// <param name="Staff">The staff now, with those who have left.</param>
public sealed record RetentionPageModel(
    DeskSeat Seat, ImmutableArray<YearPart> Parts, RetentionTimes Times, DateOnly Today, Roster Staff) : IPageModel
{
    /// <summary>The form named no part of the school's years.</summary>
    public static readonly DeskProblem NoPart = new(FormFields.Form, RetentionPageTexts.NoPart);

    /// <summary>Whether a day was set just now.</summary>
    public bool IsSaved { get; init; }

    /// <summary>The part whose day was not taken, with what was typed.</summary>
    public (RetentionKey Part, string Day)? Typed { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal FormMarkup Form => new(null, Problem?.Field, Problem?.Message);

    internal string DayOf(YearPart part) => Typed is { } typed && typed.Part == part.Key ? typed.Day : FormMarkup.Iso(part.Day);

    PageContent IPageModel.Compose() => PageContent.Of<RetentionPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
