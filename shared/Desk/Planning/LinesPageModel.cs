using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>The lines of the document that were not understood: each is said to be no activity, or made one.</summary>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record LinesPageModel(DeskSeat Seat, PlanDraft Draft, int Page) : IPageModel
{
    /// <summary>The lines of one page; a form has a field for each, and forms have few.</summary>
    public const int PageLength = 14;

    /// <summary>What was done last.</summary>
    public PlansNotice Notice { get; init; }

    /// <summary>Why the form was not taken; null for none.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>Those that are open first.</summary>
    internal ImmutableArray<DraftLine> Ordered => [.. Draft.Lines.OrderBy(l => l.State)];

    internal int Open => Draft.Lines.Count(l => l.State == DraftLineState.Open);

    PageContent IPageModel.Compose() => PageContent.Of<LinesPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
