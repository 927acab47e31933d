using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads the activities of a plan, month by month, and remembers what must be there once only.</summary>
/// <param name="matters">The matters of the plan.</param>
internal sealed class ActivityReader(IWorkingCalendar calendar, Roster? roster, DateOnly? adopted, ImmutableArray<MatterId> matters)
{
    private readonly HashSet<ActivityId> ids = [];
    private readonly Dictionary<Review, (ActivityId Id, DateOnly Due)> reviews = [];

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
        var due = ReadDue(entry, month);
        if (entry.Id<ActivityId>("id") is not { } id)
        {
            return null;
        }

        if (!ids.Add(id))
        {
            entry.Report("id", PlanTexts.IdTwice(id));
        }

        var review = entry.Has("review") ? entry.Choice<Review>("review") : Review.None;
        var about = ReadMatters(entry);
        return entry.Text("text") is { } text
            && entry.Choices<Role>("responsible") is { } responsible
            && due is { } day
            && review is { } kind
                ? new(id, text, responsible, day, kind) { Matters = about }
                : null;
    }

    private ImmutableArray<MatterId> ReadMatters(InputEntry entry)
    {
        var about = (entry.Has("matters") ? entry.Texts("matters") ?? [] : []).Select(MatterId.From).ToImmutableArray();
        foreach (var unknown in about.Except(matters))
        {
            entry.Report("matters", PlanTexts.MatterUnknown(unknown, matters));
        }

        return about;
    }

    /// <summary>Left out, it is the last working day of the month.</summary>
    private DateOnly? ReadDue(InputEntry entry, DateOnly? month)
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
        else if (!calendar.IsWorkingDay(day))
        {
            var before = calendar.OnOrBefore(day);
            entry.Report("due", PlanTexts.DueOff(day, before >= first ? before : calendar.OnOrAfter(day)));
        }
        else if (day < adopted)
        {
            entry.Report("due", PlanTexts.DueBeforeAdoption(day, adopted.Value));
        }

        return day;
    }

    private void CheckPeople(InputEntry entry, PlanActivity activity)
    {
        if (roster is not null && !Responsibility.For(activity, roster, activity.Due).Any())
        {
            entry.Report("responsible", PlanTexts.NotHeldByStaff(activity.Due));
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
