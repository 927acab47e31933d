using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>A draft as it was read or made so far: what stands in the document beside what was understood, and what is to mend.</summary>
/// <param name="Page">Which page of the activities, from 1.</param>
public sealed record PlanDraftPageModel(
    DeskSeat Seat, PlanDraft Draft, SchoolSetup Setup, PartyChoices Choices, ImmutableArray<PlanDraftProblem> Problems, int Page)
    : IPageModel
{
    /// <summary>The activities of one page; with what stands in the document it has to stay small on a phone.</summary>
    public const int PageLength = 15;

    /// <summary>What was done last.</summary>
    public PlansNotice Notice { get; init; }

    /// <summary>Why a form was not taken; null when none was sent.</summary>
    public DeskProblem? Problem { get; init; }

    internal ImmutableArray<DraftActivity> Ordered => [.. Draft.Activities.OrderBy(a => a.Month, StringComparer.Ordinal)];

    internal int WithoutLead => Draft.Activities.Count(a => a is { IsOut: false, Lead.IsEmpty: true });

    internal int OpenLines => Draft.Lines.Count(l => l.State == DraftLineState.Open);

    PageContent IPageModel.Compose() => PageContent.Of<PlanDraftPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
