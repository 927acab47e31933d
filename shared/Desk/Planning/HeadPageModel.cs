using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>What a draft says of the plan as a whole.</summary>
/// <param name="Problems">What does not fit, beside its field.</param>
public sealed record HeadPageModel(DeskSeat Seat, PlanDraft Draft, ImmutableArray<PlanDraftProblem> Problems) : IPageModel
{
    private const int MaxText = 70;

    /// <summary>Why the form was not taken as a whole; null for none.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>Whether a field of the page has something to mend.</summary>
    public bool HasProblems => Shown.Any();

    internal IEnumerable<PlanDraftProblem> Shown => Problems.Where(p => p is { Activity: null, Field: not (null or PlanField.Lines) });

    /// <summary>The activities of which a review may be one, by key.</summary>
    internal (string, string)[] Activities =>
    [
        (string.Empty, "Không có"),
        .. Draft.Activities.Where(a => !a.IsOut)
            .Select(a => (a.Key, $"{PlanDeskTexts.MonthOf(a.Month)}: {CleanText.Shorten(a.Text, MaxText)}")),
    ];

    internal string Of(Review review) => Draft.Activities.FirstOrDefault(a => !a.IsOut && a.Review == review)?.Key ?? string.Empty;

    internal FormMarkup Markup(string field, PlanField known) => new(
        null, field, Shown.Where(p => p.Field == known).Select(p => Phrases.Capitalized(p.Message)).FirstOrDefault());

    PageContent IPageModel.Compose() => PageContent.Of<HeadPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
