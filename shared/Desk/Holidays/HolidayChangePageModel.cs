using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Holidays;

/// <summary>A change of the year's days off with what follows from it, before it is made.</summary>
/// <param name="Sentence">What is changed.</param>
/// <param name="Consequences">Sentences.</param>
/// <param name="Input">The form, to be sent once more.</param>
/// <param name="Mark">Of what was shown.</param>
public sealed record HolidayChangePageModel(
    DeskSeat Seat, string Sentence, ImmutableArray<string> Consequences, HolidayInput Input, string Mark) : IPageModel
{
    /// <summary>Why the change was not made; null when it is shown for the first time.</summary>
    public DeskProblem? Problem { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<HolidayChangePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
