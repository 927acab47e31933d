using System.Collections.Immutable;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Schools;
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

    /// <summary>The ids of the matters in their order.</summary>
    internal string MatterOrder => string.Join(',', Draft.Matters.Select(m => m.Id));

    /// <summary>The places that a matter can have.</summary>
    internal (string, string)[] Places => [.. Draft.Matters.Select((_, at) => ($"{at + 1}", $"{at + 1}"))];

    internal FormMarkup Markup(string field, PlanField known) => new(
        null, field, Shown.Where(p => p.Field == known).Select(p => Phrases.Capitalized(p.Message)).FirstOrDefault());

    /// <summary>A field of one of several duties, matters or addresses.</summary>
    /// <param name="items">What the field's problems are about, as <see cref="PlanDraftProblem.Item"/> says it.</param>
    internal FormMarkup Markup(string field, PlanField known, params string[] items) => new(
        null,
        field,
        Shown.Where(p => p.Field == known && items.Contains(p.Item)).Select(p => Phrases.Capitalized(p.Message)).FirstOrDefault());

    /// <summary>Whether one of the several has something to mend.</summary>
    internal bool HasProblemsOf(PlanField known) => Shown.Any(p => p.Field == known);

    internal RoleDuty DutyOf(Role role) => Draft.Duties.FirstOrDefault(d => d.Role == role) ?? new(role, string.Empty, string.Empty);

    /// <summary>
    /// A row for each address of a recipient, and one without for a recipient that has none; then addresses of a name that is no
    /// recipient's any more.
    /// </summary>
    internal IReadOnlyList<(RecipientAddress Address, string[] Items)> AddressRows
    {
        get
        {
            var known = Draft.Addresses.Select((a, at) => (Address: a, Items: new[] { $"{at}-name", $"{at}-email" })).ToList();
            var ofRecipients = Draft.Head.Recipients.Distinct().SelectMany(name => known.Where(k => k.Address.Name == name)
                .DefaultIfEmpty((Address: new RecipientAddress(name, string.Empty), Items: [])));
            return [.. ofRecipients, .. known.Where(k => !Draft.Head.Recipients.Contains(k.Address.Name))];
        }
    }

    PageContent IPageModel.Compose() => PageContent.Of<HeadPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
