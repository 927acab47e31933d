using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>One activity of the draft, each field to be mended.</summary>
/// <param name="Activity">As the draft has it, or as was typed.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Problems">What does not fit, beside its field.</param>
public sealed record ActivityPageModel(
    DeskSeat Seat, DraftActivity Activity, PlanDraft Draft, PartyChoices Choices, ImmutableArray<PlanDraftProblem> Problems) : IPageModel
{
    private const int MonthsOfAYear = 12;

    /// <summary>The line of the document that it is made of; empty for none.</summary>
    public string Line { get; init; } = string.Empty;

    /// <summary>Where it is in the draft; null for one that is not in it yet.</summary>
    public string? Place { get; init; }

    /// <summary>Why the form was not taken as a whole; null for none.</summary>
    public DeskProblem? Problem { get; init; }

    /// <summary>The months of the plan's school year, and that which the activity has.</summary>
    internal IEnumerable<string> Months
    {
        get
        {
            var months = YearOf(Draft.Head.Year) is { } year
                ? Enumerable.Range(0, MonthsOfAYear).Select(i => new DateOnly(year.First, 8, 1).AddMonths(i))
                    .Select(m => DraftDay.OfMonth(m.Year, m.Month))
                : Draft.Activities.Select(a => a.Month).Where(m => m.Length > 0).Distinct().Order(StringComparer.Ordinal);
            return Activity.Month.Length == 0 ? months : months.Append(Activity.Month).Distinct();
        }
    }

    internal FormMarkup Markup(string field, PlanField known)
    {
        var all = string.Join(' ', Problems.Where(p => p.Field == known).Select(p => Phrases.Capitalized(p.Message)));
        return new FormMarkup(null, field, all.Length == 0 ? null : all);
    }

    private static SchoolYear? YearOf(string text)
    {
        try
        {
            return SchoolYear.From(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    PageContent IPageModel.Compose() => PageContent.Of<ActivityPage>(
        this, Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
