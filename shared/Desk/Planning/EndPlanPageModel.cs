using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>A plan before it is ended, and what that means.</summary>
/// <param name="Mark">The mark of what is shown, which the button carries.</param>
public sealed record EndPlanPageModel(DeskSeat Seat, Plan Plan, string Mark, ImmutableArray<string> Consequences) : IPageModel
{
    /// <summary>Why the button did nothing; null when it was not pressed.</summary>
    public DeskProblem? Problem { get; init; }

    PageContent IPageModel.Compose() => PageContent.Of<EndPlanPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
