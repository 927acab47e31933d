using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads the activities of a plan, month by month, and remembers what must be there once only.</summary>
/// <param name="times">Reads when each is due.</param>
internal sealed class ActivityReader(PlanChecks checks, ActivityReader.Frame plan, TimeReader times)
{
    private readonly Roster? roster = checks.Roster;
    private readonly HashSet<ActivityId> ids = [];
    private readonly Dictionary<Review, (ActivityId Id, DateOnly Due)> reviews = [];

    /// <summary>The plan the activities are of, as far as it could be read.</summary>
    internal sealed record Frame(PlanId? Id, SchoolYear? Year, DateOnly? Adopted, ImmutableArray<MatterId> Matters);

    /// <summary>Gives the activities without a day theirs, in place of the month's last working day; null to leave them there.</summary>
    public Func<DateOnly, IReadOnlyCollection<int>, ImmutableArray<DateOnly>>? Spread { get; init; }

    /// <param name="firstDay">The first day of the month; null if the file has none that can be read.</param>
    public ImmutableArray<PlanActivity> ReadAll(InputEntry month, DateOnly? firstDay)
    {
        var read = new List<(InputEntry Entry, PlanActivity Activity)>();
        foreach (var entry in month.Entries("activities"))
        {
            entry.NamedAs(position => PlanTexts.Subject(entry.Peek("id"), month.Peek("month"), position));
            if (ReadOne(entry, firstDay) is { } activity)
            {
                read.Add((entry, activity));
            }
        }

        if (firstDay is { } first && Spread is not null)
        {
            SpreadDays(read, first, Spread);
        }

        foreach (var (entry, activity) in read)
        {
            CheckDay(entry, activity);
            CheckPeople(entry, activity);
            CheckReview(entry, activity);
        }

        return [.. read.Select(r => r.Activity)];
    }

    /// <summary>What is new in a plan in force, or has another day, could not be asked about any more if that day were over.</summary>
    private void CheckDay(InputEntry entry, PlanActivity activity)
    {
        if (checks.FirstDayFor(plan.Year, plan.Id, activity.Id, activity.Due) is { } first && activity.Due < first)
        {
            entry.Report(entry.Has("week") ? "week" : "due", PlanTexts.DueIsOver(activity.Due, first));
        }
    }

    /// <summary>The load of an activity is the number of people who answer for it, if they are known.</summary>
    private void SpreadDays(
        List<(InputEntry Entry, PlanActivity Activity)> read,
        DateOnly month,
        Func<DateOnly, IReadOnlyCollection<int>, ImmutableArray<DateOnly>> spread)
    {
        var open = Enumerable.Range(0, read.Count).Where(i => read[i] is var (entry, activity)
            && !entry.Has("due") && !entry.Has("week") && activity is { Kind: not ActivityKind.Standing, IsReview: false }).ToList();
        var loads = open.Select(i => read[i].Activity)
            .Select(a => roster is null ? 1 : Math.Max(1, Responsibility.For(a, roster, a.Due).Count()))
            .ToList();
        foreach (var (i, day) in open.Zip(spread(month, loads)))
        {
            var due = checks.DayInForce(plan.Year, plan.Id, read[i].Activity.Id, month) ?? day;
            read[i] = read[i] with { Activity = read[i].Activity with { Due = due, Stated = null } };
        }
    }

    private PlanActivity? ReadOne(InputEntry entry, DateOnly? month)
    {
        var kind = entry.Has("kind") ? entry.Choice<ActivityKind>("kind") : ActivityKind.Deliverable;
        var own = entry.Id<ActivityId>("id");
        ActivityId? named = own is { } part ? ActivityId.In(plan.Id, part) : null;
        var time = times.Read(
            entry, month, kind ?? ActivityKind.Deliverable, checks.KnownOf(plan.Year, plan.Id, named, month));
        if (named is not { } id)
        {
            return null;
        }

        if (!ids.Add(id))
        {
            entry.Report("id", PlanTexts.IdTwice(own!.Value));
        }

        var review = entry.Has("review") ? entry.Choice<Review>("review") : Review.None;
        var (about, lead, support) = (ReadMatters(entry), ReadParties(entry, "lead"), ReadParties(entry, "support"));
        return entry.Text("text") is { } text
            && (entry.Has("lead") ? [] : entry.Choices<Role>("responsible")) is { } responsible
            && time is var (day, more, stated)
            && review is { } reviewed
            && kind is { } work
                ? new(id, text, responsible, day, reviewed)
                {
                    Kind = work,
                    Time = more,
                    Stated = stated,
                    Matters = about,
                    Lead = lead,
                    Support = support,
                }
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

        var asks = checks.AsksWhoHoldsOf(plan.Year, plan.Id, activity);
        CheckParties(entry.Entries("lead"), activity.Lead, activity.Due, roster, asks);
        CheckParties(entry.Entries("support"), activity.Support, activity.Due, roster, asks);
        if (asks && !entry.Has("lead") && !Responsibility.For(activity, roster, activity.Due).Any())
        {
            entry.Report("responsible", PlanTexts.NotHeldByStaff(activity.Due));
        }
    }

    /// <param name="asks">Whether a party without people is a fault.</param>
    private static void CheckParties(
        IReadOnlyCollection<InputEntry> places, ImmutableArray<Party> parties, DateOnly due, Roster roster, bool asks)
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
            if (people.Count == 0 && asks)
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
