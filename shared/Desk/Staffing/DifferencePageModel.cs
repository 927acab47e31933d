using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>What the draft changes, what that means for the work of the year, and the button that does it.</summary>
/// <param name="Draft">The draft's id.</param>
/// <param name="Mark">The mark of what is shown, which the button carries.</param>
/// <param name="Difference">Null while the draft does not fit.</param>
/// <param name="People">The people of both rosters, for their names.</param>
public sealed record DifferencePageModel(
    DeskSeat Seat, string Draft, string Mark, RosterDifference? Difference, Roster People) : IPageModel
{
    /// <summary>What does not fit in the draft.</summary>
    public ImmutableArray<DraftProblem> Problems { get; init; } = [];

    /// <summary>What is asked about people of the draft and keeps it from nothing.</summary>
    public ImmutableArray<DraftProblem> Questions { get; init; } = [];

    /// <summary>What does not fit between the draft and the plans in force.</summary>
    public ImmutableArray<string> PlanProblems { get; init; } = [];

    /// <summary>What follows from the difference.</summary>
    public ImmutableArray<string> Consequences { get; init; } = [];

    /// <summary>Which page of the lists, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Why the button did nothing; null when it was not pressed.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>Whether the draft can take the place of the roster in force.</summary>
    public bool MayBeAdopted => Difference is { IsEmpty: false } && PlanProblems.IsEmpty;

    PageContent IPageModel.Compose() => PageContent.Of<DifferencePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
