using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>Who answers for whom in the draft, and when; to be added to and taken away from.</summary>
/// <param name="Draft">The draft's id; empty while there is none.</param>
/// <param name="People">Those who may be chosen, by id and name.</param>
/// <param name="Substitutes">The substitutions that are not over.</param>
/// <param name="NameOf">The name of a person.</param>
public sealed record SubstitutesPageModel(
    DeskSeat Seat,
    string Draft,
    ImmutableArray<(StaffId Id, string Name)> People,
    ImmutableArray<Substitution> Substitutes,
    Func<StaffId, string> NameOf) : IPageModel
{
    /// <summary>What was typed.</summary>
    public SubstituteInput Input { get; init; } = new();

    /// <summary>Why the form was not taken; null for none.</summary>
    public DeskProblem? Problem { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<SubstitutesPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
