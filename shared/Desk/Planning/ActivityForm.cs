using System.Collections.Immutable;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Planning;

/// <summary>Reads the form of an activity of the draft.</summary>
public static class ActivityForm
{
    private const int MaxText = 2000;
    private const int MaxParties = 40;

    /// <summary>An activity as it was typed; what the form does not have stays.</summary>
    /// <param name="choices">The list of which parties were chosen.</param>
    /// <param name="words">Finds whom other words mean.</param>
    /// <param name="matters">Those of the plan.</param>
    public static DraftActivity Fill(
        DraftActivity activity, IFormCollection form, PartyChoices choices, PartyWords words, ImmutableArray<Matter> matters)
    {
        var kind = Choice(PlanFields.Kind, activity.Kind);
        var review = Choice(PlanFields.Review, activity.Review);
        var (from, due) = (Day(DeskFields.From), Day(PlanFields.Due));
        var (week, when) = (Text(PlanFields.Week), Text(PlanFields.When));
        var isSameTime = (from, due, week, when) == (activity.From, activity.Due, activity.Week, activity.When);
        return activity with
        {
            Month = Text(PlanFields.Month),
            Text = Text(PlanFields.Text),
            Kind = kind,
            KindReason = kind == activity.Kind ? activity.KindReason : string.Empty,
            Review = review,
            ReviewReason = review == activity.Review ? activity.ReviewReason : string.Empty,
            From = from,
            Due = due,
            Week = week,
            When = when,
            TimeReason = isSameTime ? activity.TimeReason : string.Empty,
            Lead = Parties(activity.Lead, PlanFields.Lead, PlanFields.MoreLead),
            Support = Parties(activity.Support, PlanFields.Support, PlanFields.MoreSupport),
            Matters = About(),
            IsOut = form[DeskFields.Out].ToString().Length > 0,
        };

        // The first one is where the report tells the activity, so those it has stay in front.
        ImmutableArray<MatterId> About() => !form.ContainsKey(PlanFields.About) ? activity.Matters :
        [
            .. activity.Matters.Concat(matters.Select(m => m.Id)).Distinct()
                .Where(id => form[PlanFields.About].Contains(id.Value)),
        ];

        string Text(string field) => Short(form[field].ToString());

        string Day(string field) => FormDate.TryRead(Text(field), out var day) ? FormMarkup.Iso(day) : Text(field);

        T Choice<T>(string field, T known)
            where T : struct, Enum =>
            Enum.TryParse<T>(form[field].ToString(), out var chosen) && Enum.IsDefined(chosen) ? chosen : known;

        ImmutableArray<DraftParty> Parties(ImmutableArray<DraftParty> before, string field, string more) =>
            PartyLines.Read(form[field].ToString(), form[more].ToString(), before, choices, words, MaxParties);
    }

    /// <summary>A text of a field on one line, of a length that is kept.</summary>
    internal static string Short(string text)
    {
        var line = CleanText.Line(text);
        return line.Length <= MaxText ? line : line[..MaxText];
    }
}
