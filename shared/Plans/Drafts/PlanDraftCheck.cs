using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Schools.Input;
using BinhHoa2.Shared.Storage;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// Judges a draft by the rules of a plan's file, which the one reader has, and by what a draft leaves open: who is meant, which month,
/// which lines are activities.
/// </summary>
/// <param name="Plan">The plan the draft says; null while there are problems.</param>
/// <param name="Problems">In the order of the draft.</param>
public sealed partial record PlanDraftCheck(Plan? Plan, ImmutableArray<PlanDraftProblem> Problems)
{
    // The plans stand in one row with the people.
    private const int MaxLength = 180_000;

    /// <param name="setup">What is in force.</param>
    /// <param name="today">In the school's zone.</param>
    public static PlanDraftCheck Of(PlanDraft draft, SchoolSetup setup, IWorkingCalendar calendar, DateOnly today)
    {
        var places = PlacesOf(draft);
        List<PlanDraftProblem> problems = [.. OwnProblems(draft, setup)];
        var json = PlanJson.Of(draft);
        var checks = new PlanChecks(calendar)
        {
            Roster = setup.Roster,
            Others = [.. setup.PlansInForce.Where(p => (p.Id?.Value ?? string.Empty) != draft.Head.PlanId)],
            InForce = (setup.Plans, today),
        };
        var read = PlanReader.Read(json.File, checks);
        var said = problems.Select(p => (p.Activity, p.Field)).ToHashSet();
        var texts = new PlanRuleTexts(draft, setup.Roster, places);
        problems.AddRange(read.Problems.Select(p => OfItem(p, draft, texts) ?? ProblemOf(p, json, texts))
            .Where(p => !said.Contains((p.Activity, p.Field)))
            .Distinct());
        if (problems.Exists(p => p.Field == PlanField.Matters))
        {
            // The reader takes a matter that does not fit for none, and says of each of its activities that there is none.
            problems.RemoveAll(p => p.Field == PlanField.About);
        }

        if (problems.Count == 0 && read.Value is { } plan)
        {
            return RowColumns.Json(setup.With(plan).Plans.All).Length > MaxLength
                ? new(null, [new(null, null, PlanDraftTexts.TooMuchText)])
                : new(plan, []);
        }

        var order = draft.Activities.Index().ToDictionary(a => a.Item.Key, a => a.Index);
        return new(
            null,
            [
                .. problems.OrderBy(p => p.Activity is { } key ? order[key] : -1)
                    .Select(p => p.Activity is { } key ? p with { Place = places[key] } : p),
            ]);
    }

    /// <summary>Where each activity is, as a person counts them: in its month, without those left out.</summary>
    public static ImmutableDictionary<string, string> PlacesOf(PlanDraft draft)
    {
        var places = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var month in draft.Activities.GroupBy(a => a.Month))
        {
            var number = 0;
            foreach (var activity in month)
            {
                number += activity.IsOut ? 0 : 1;
                places[activity.Key] = PlanDraftTexts.Place(
                    number, DraftDay.TryReadMonth(month.Key, out var first) ? first : null);
            }
        }

        return places.ToImmutable();
    }

    private static IEnumerable<PlanDraftProblem> OwnProblems(PlanDraft draft, SchoolSetup setup)
    {
        if (draft.Lines.Count(l => l.State == DraftLineState.Open) is var open and > 0)
        {
            yield return new(null, PlanField.Lines, PlanDraftTexts.OpenLines(open));
        }

        if (draft.Activities.All(a => a.IsOut))
        {
            yield return new(null, null, PlanDraftTexts.NoActivities);
        }

        if (draft.Head.Adopted.Length > 0 && !FormDate.TryRead(draft.Head.Adopted, out _))
        {
            yield return new(null, PlanField.Adopted, PlanDraftTexts.NoDay(draft.Head.Adopted));
        }

        var choices = PartyChoices.Of(setup.Roster, DateOnly.MinValue);
        foreach (var problem in draft.Activities.Where(a => !a.IsOut).SelectMany(a => OfActivity(a, choices)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<PlanDraftProblem> OfActivity(DraftActivity activity, PartyChoices choices)
    {
        if (!DraftDay.TryReadMonth(activity.Month, out _))
        {
            yield return new(activity.Key, PlanField.Month, PlanDraftTexts.NoMonth);
        }

        if (activity.Text.Length == 0)
        {
            yield return new(activity.Key, PlanField.Text, PlanDraftTexts.NoText);
        }

        foreach (var (field, text) in new[] { (PlanField.From, activity.From), (PlanField.Due, activity.Due) })
        {
            if (text.Length > 0 && !FormDate.TryRead(text, out _))
            {
                yield return new(activity.Key, field, PlanDraftTexts.NoDay(text));
            }
        }

        if (activity.Week.Length > 0 && !int.TryParse(activity.Week, out _))
        {
            yield return new(activity.Key, PlanField.Week, PlanDraftTexts.NoWeek(activity.Week));
        }

        if (activity.Lead.IsEmpty)
        {
            yield return new(activity.Key, PlanField.Lead, PlanDraftTexts.NoLead);
        }

        foreach (var (field, parties) in new[] { (PlanField.Lead, activity.Lead), (PlanField.Support, activity.Support) })
        {
            foreach (var asked in parties.Where(p => p.IsAsked))
            {
                var mayBe = asked.MayBe.IsDefault ? [] : asked.MayBe.Select(choices.LabelOf).ToList();
                yield return new(activity.Key, field, PlanDraftTexts.WhoIsIt(asked.Words, mayBe));
            }
        }
    }

    /// <summary>A problem of a duty, a matter or an address; null for another.</summary>
    private static PlanDraftProblem? OfItem(InputProblem problem, PlanDraft draft, PlanRuleTexts texts)
    {
        var place = ItemOf().Match(problem.Where.Path);
        if (!place.Success)
        {
            return null;
        }

        var (field, at) = (PlanRuleTexts.HeadField(place.Groups["list"].Value)!.Value, int.Parse(place.Groups["at"].ValueSpan));
        var name = field switch
        {
            PlanField.Duties => draft.Duties[at].Role.ToString(),
            PlanField.Matters => draft.Matters[at].Id.Value,
            _ => $"{at}",
        };
        return new(null, field, texts.Of(problem.Message, field))
        {
            Item = $"{name}-{problem.Field}",
            Place = PlanDraftTexts.ItemOf(draft, field, at),
        };
    }

    private static PlanDraftProblem ProblemOf(InputProblem problem, PlanJson json, PlanRuleTexts texts)
    {
        var place = PlaceOf().Match(problem.Where.Path);
        if (!place.Success)
        {
            var ofPlan = PlanRuleTexts.HeadField(problem.Field);
            return new(null, ofPlan, texts.Of(problem.Message, ofPlan));
        }

        var month = int.Parse(place.Groups["month"].ValueSpan);
        if (!place.Groups["at"].Success)
        {
            // What is wrong with a month is wrong with each of its activities; the first one leads there.
            return new(json.At(month, 0).Key, PlanField.Month, texts.Of(problem.Message, PlanField.Month));
        }

        var activity = json.At(month, int.Parse(place.Groups["at"].ValueSpan));
        var field = PlanRuleTexts.ActivityField(problem.Field, isSupport: place.Groups["support"].Success);
        return new(activity.Key, field, texts.Of(problem.Message, field, activity));
    }

    [GeneratedRegex(@"^(?<list>duties|matters|recipientAddresses)\[(?<at>\d+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemOf();

    [GeneratedRegex(@"^months\[(?<month>\d+)\](\.activities\[(?<at>\d+)\](?<support>\.support)?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceOf();
}
