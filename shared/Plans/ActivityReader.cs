using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads the activities of a plan, month by month, and remembers what must be there once only.</summary>
internal sealed class ActivityReader(PlanChecks checks, ActivityReader.Frame plan)
{
    private readonly IWorkingCalendar calendar = checks.Calendar;
    private readonly Roster? roster = checks.Roster;
    private readonly HashSet<ActivityId> ids = [];
    private readonly Dictionary<Review, (ActivityId Id, DateOnly Due)> reviews = [];

    /// <summary>The plan the activities are of, as far as it could be read.</summary>
    internal sealed record Frame(PlanId? Id, SchoolYear? Year, DateOnly? Adopted, ImmutableArray<MatterId> Matters);

    /// <param name="firstDay">The first day of the month; null if the file has none that can be read.</param>
    public ImmutableArray<PlanActivity> ReadAll(InputEntry month, DateOnly? firstDay)
    {
        var activities = ImmutableArray.CreateBuilder<PlanActivity>();
        foreach (var entry in month.Entries("activities"))
        {
            entry.NamedAs(position => PlanTexts.Subject(entry.Peek("id"), month.Peek("month"), position));
            if (ReadOne(entry, firstDay) is { } activity)
            {
                CheckPeople(entry, activity);
                CheckReview(entry, activity);
                activities.Add(activity);
            }
        }

        return activities.ToImmutable();
    }

    private PlanActivity? ReadOne(InputEntry entry, DateOnly? month)
    {
        var kind = entry.Has("kind") ? entry.Choice<ActivityKind>("kind") : ActivityKind.Deliverable;
        var due = ReadDue(entry, month, kind ?? ActivityKind.Deliverable);
        if (entry.Id<ActivityId>("id") is not { } own)
        {
            return null;
        }

        var id = ActivityId.In(plan.Id, own);
        if (!ids.Add(id))
        {
            entry.Report("id", PlanTexts.IdTwice(own));
        }

        if (due is { } on && checks.FirstDayFor(plan.Year, plan.Id, id, on) is { } first && on < first)
        {
            entry.Report("due", PlanTexts.DueIsOver(on, first));
        }

        var review = entry.Has("review") ? entry.Choice<Review>("review") : Review.None;
        var (about, lead, support) = (ReadMatters(entry), ReadParties(entry, "lead"), ReadParties(entry, "support"));
        return entry.Text("text") is { } text
            && (entry.Has("lead") ? [] : entry.Choices<Role>("responsible")) is { } responsible
            && due is { } day
            && review is { } reviewed
            && kind is { } work
                ? new(id, text, responsible, day, reviewed) { Kind = work, Matters = about, Lead = lead, Support = support }
                : null;
    }

    private ImmutableArray<MatterId> ReadMatters(InputEntry entry)
    {
        var about = (entry.Has("matters") ? entry.Texts("matters") ?? [] : []).Select(MatterId.From).ToImmutableArray();
        foreach (var unknown in about.Except(plan.Matters))
        {
            entry.Report("matters", PlanTexts.MatterUnknown(unknown, plan.Matters));
        }

        return about;
    }

    /// <summary>Left out, it is the last working day of the month.</summary>
    private DateOnly? ReadDue(InputEntry entry, DateOnly? month, ActivityKind kind)
    {
        if (month is not { } first)
        {
            return entry.Date("due");
        }

        var lastWorkingDay = calendar.OnOrBefore(first.AddMonths(1).AddDays(-1));
        if (!entry.Has("due"))
        {
            return lastWorkingDay;
        }

        if (entry.Date("due") is not { } day)
        {
            return null;
        }

        if (day.Year != first.Year || day.Month != first.Month)
        {
            entry.Report("due", PlanTexts.DueOutside(day, first, lastWorkingDay));
        }
        else if (!kind.MayFallOnDayOff && !calendar.IsWorkingDay(day))
        {
            var before = calendar.OnOrBefore(day);
            entry.Report("due", PlanTexts.DueOff(day, before >= first ? before : calendar.OnOrAfter(day)));
        }
        else if (day < plan.Adopted)
        {
            entry.Report("due", PlanTexts.DueBeforeAdoption(day, plan.Adopted.Value));
        }

        return day;
    }

    private static ImmutableArray<Party> ReadParties(InputEntry entry, string field)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        foreach (var one in entry.Entries(field))
        {
            string[] names = ["role", "post", "group", "person"];
            if (names.Count(one.Has) != 1)
            {
                one.Report(names.FirstOrDefault(one.Has) ?? "role", PlanTexts.NotOneParty(names));
                continue;
            }

            var party = new Party
            {
                Role = one.Choice<Role>("role"),
                Post = one.Text("post"),
                Group = one.Text("group"),
                Person = one.Id<StaffId>("person"),
                Answers = one.Choice<PartyAnswers>("answers") ?? PartyAnswers.Each,
            };
            if (party is not { Role: null, Post: null, Group: null, Person: null })
            {
                parties.Add(party);
            }
        }

        return parties.ToImmutable();
    }

    /// <summary>Nothing is assigned by guess: each party has people, and one person where one answers for all.</summary>
    private void CheckPeople(InputEntry entry, PlanActivity activity)
    {
        if (roster is null)
        {
            return;
        }

        CheckParties(entry.Entries("lead"), activity.Lead, activity.Due, roster);
        CheckParties(entry.Entries("support"), activity.Support, activity.Due, roster);
        if (!entry.Has("lead") && !Responsibility.For(activity, roster, activity.Due).Any())
        {
            entry.Report("responsible", PlanTexts.NotHeldByStaff(activity.Due));
        }
    }

    private static void CheckParties(IReadOnlyCollection<InputEntry> places, ImmutableArray<Party> parties, DateOnly due, Roster roster)
    {
        if (places.Count > parties.Length)
        {
            // One that names no single party is reported already; the others are looked at once it is mended.
            return;
        }

        foreach (var (party, place) in parties.Zip(places))
        {
            var people = roster.People.Where(p => party.IsAnsweredBy(p) && p.IsHereOn(due)).ToList();
            var field = PlanTexts.FieldOf(party);
            if (people.Count == 0)
            {
                place.Report(field, PlanTexts.NoneOf(party, due));
            }
            else if (people.Count > 1 && party.Answers == PartyAnswers.One)
            {
                place.Report(field, PlanTexts.SeveralAnswerForAll([.. people.Select(p => p.Name)]));
            }
        }
    }

    private void CheckReview(InputEntry entry, PlanActivity activity)
    {
        if (!activity.IsReview)
        {
            return;
        }

        if (!reviews.TryAdd(activity.Review, (activity.Id, activity.Due)))
        {
            entry.Report("review", PlanTexts.ReviewTwice(activity.Review, reviews[activity.Review].Id));
        }
        else if (reviews.TryGetValue(Review.MidYear, out var mid)
            && reviews.TryGetValue(Review.EndOfYear, out var end)
            && mid.Due >= end.Due)
        {
            entry.Report("review", PlanTexts.ReviewsOutOfOrder);
        }
    }
}
