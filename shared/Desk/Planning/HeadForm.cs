using System.Collections.Immutable;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>Reads the form of what a draft says of the plan as a whole.</summary>
public static class HeadForm
{
    private const int MaxLines = 60;

    /// <summary>The draft as it was typed.</summary>
    public static PlanDraft Fill(PlanDraft draft, IFormCollection form)
    {
        var adopted = Text(PlanFields.Adopted);
        var recipients = Lines(PlanFields.Recipients);
        var matters = HeadItemsForm.Matters(draft, form);
        return draft with
        {
            Head = new PlanHead
            {
                PlanId = Text(PlanFields.PlanId),
                Name = Text(PlanFields.Name),
                Number = Text(PlanFields.Number),
                Campaign = Text(PlanFields.Campaign),
                Year = Text(PlanFields.Year),
                Adopted = FormDate.TryRead(adopted, out var day) ? FormMarkup.Iso(day) : adopted,
                LegalBases = Lines(PlanFields.LegalBases),
                Recipients = recipients,
                Spreads = form[PlanFields.Spreads].ToString().Length > 0,
            },
            Duties = HeadItemsForm.Duties(draft, form),
            Matters = matters,
            Addresses = HeadItemsForm.Addresses(draft, form, recipients),
            Activities = [.. draft.Activities.Select(Reviewed).Select(About)],
        };

        // A matter that the plan no longer has is none of its activities either.
        DraftActivity About(DraftActivity activity) => activity with
        {
            Matters = activity.Matters.RemoveAll(id =>
                draft.Matters.Any(m => m.Id == id) && matters.All(m => m.Id != id)),
        };

        DraftActivity Reviewed(DraftActivity activity)
        {
            var review = activity.Key == form[PlanFields.MidYear] ? Review.MidYear
                : activity.Key == form[PlanFields.EndOfYear] ? Review.EndOfYear
                : Review.None;
            return review == activity.Review ? activity : activity with { Review = review, ReviewReason = string.Empty };
        }

        string Text(string field) => ActivityForm.Short(form[field].ToString());

        ImmutableArray<string> Lines(string field) => LinesOf(form[field].ToString());
    }

    /// <summary>The lines of a field that are not empty.</summary>
    internal static ImmutableArray<string> LinesOf(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').Select(ActivityForm.Short).Where(l => l.Length > 0).Take(MaxLines),
    ];
}
