using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The plans in force, and the ways to change them.</summary>
public sealed record PlansPageModel(DeskSeat Seat, SchoolSetup Setup) : IPageModel
{
    /// <summary>The draft there is; null for none.</summary>
    public PlanDraft? Draft { get; init; }

    /// <summary>The adoptions whose configured file says something else since.</summary>
    public ImmutableArray<PlanAdoption> ChangedFiles { get; init; } = [];

    /// <summary>Whether the further sample plan can be added.</summary>
    public bool OffersSample { get; init; }

    /// <summary>What was done last.</summary>
    public PlansNotice Notice { get; init; }

    /// <summary>Why a file was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal ImmutableArray<Plan> InForce => Setup.PlansInForce;

    internal PlanAdoption? AdoptionOf(Plan plan) => Setup.PlanAdoptions.FirstOrDefault(a => a.Plan == plan.Id && !a.IsEnd);

    internal string NameOf(PlanId? plan) => Setup.Plans.Find(plan)?.Name ?? plan?.Value ?? PlanDeskTexts.Title;

    PageContent IPageModel.Compose() => PageContent.Of<PlansPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
