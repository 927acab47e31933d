using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>What the draft changes, what that means for months that run, and the button that does it.</summary>
/// <param name="Draft">The draft's id.</param>
/// <param name="Mark">The mark of what is shown, which the button carries.</param>
/// <param name="After">The plan as it would be; null while the draft does not fit.</param>
/// <param name="Difference">Null while the draft does not fit.</param>
public sealed record PlanDifferencePageModel(
    DeskSeat Seat, string Draft, string Mark, Plan? After, PlanDifference? Difference, Roster Roster) : IPageModel
{
    /// <summary>What does not fit in the draft.</summary>
    public ImmutableArray<PlanDraftProblem> Problems { get; init; } = [];

    /// <summary>What follows from the difference.</summary>
    public ImmutableArray<string> Consequences { get; init; } = [];

    /// <summary>Which page of the lists, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Why the button did nothing; null when it was not pressed.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>Whether the draft can take the place of the plan in force.</summary>
    public bool MayBeAdopted => Difference is { IsEmpty: false };

    PageContent IPageModel.Compose() => PageContent.Of<PlanDifferencePage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
