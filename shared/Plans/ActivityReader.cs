using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans;

/// <summary>Reads the activities of a plan, month by month, and remembers what must be there once only.</summary>
internal sealed class ActivityReader(IWorkingCalendar calendar, Roster? roster, DateOnly? adopted)
{
    private readonly HashSet<ActivityId> ids = [];
    private readonly Dictionary<Review, (ActivityId Id, DateOnly Due)> reviews = [];

    /// <param name="month">The first day of the month; null if the file has none that can be read.</param>
    public ImmutableArray<PlanActivity> ReadAll(InputEntry month, DateOnly? firstDay)
    {
        var entries = month.Entries("activities") ?? [];
        return [.. entries.Select((e, i) => ReadOne(e.About(PlanTexts.Subject(e.Peek("id"), month.Peek("month"), i + 1)), firstDay)).OfType<PlanActivity>()];
    }

    private PlanActivity? ReadOne(InputEntry entry, DateOnly? month)
    {
        var id = entry.Parsed("id", ActivityId.From, text => InputTexts.NoId(text, maxLength: 20));
        var text = entry.Text("text");
        var responsible = entry.Choices<Role>("responsible", PlanTexts.RoleKind);
        var due = ReadDue(entry, month);
        var review = entry.Has("review") ? entry.Choice<Review>("review", PlanTexts.ReviewKind) : Review.None;
        entry.End();

        if (id is { } taken && !ids.Add(taken))
        {
            entry.Report("id", PlanTexts.IdTwice(taken));
        }

        if (id is null || text is null || responsible is null || due is null || review is null)
        {
            return null;
        }

        var activity = new PlanActivity(id.Value, text, responsible.Value, due.Value, review.Value);
        CheckPeople(entry, activity);
        CheckReview(entry, activity);
        return activity;
    }

    /// <summary>Left out, it is the last working day of the month.</summary>
    private DateOnly? ReadDue(InputEntry entry, DateOnly? month)
    {
        var due = entry.OptionalDate("due");
        if (month is not { } first)
        {
            return due;
        }

        var lastWorkingDay = calendar.OnOrBefore(first.AddMonths(1).AddDays(-1));
        if (!entry.Has("due"))
        {
            return lastWorkingDay;
        }

        if (due is not { } day)
        {
            return null;
        }

        if (day.Year != first.Year || day.Month != first.Month)
        {
            entry.Report("due", PlanTexts.DueOutside(day, first, lastWorkingDay));
        }
        else if (!calendar.IsWorkingDay(day))
        {
            entry.Report("due", PlanTexts.DueOff(day, calendar.OnOrBefore(day) is var before && before >= first ? before : calendar.OnOrAfter(day)));
        }
        else if (day < adopted)
        {
            entry.Report("due", PlanTexts.DueBeforeAdoption(day, adopted.Value));
        }

        return day;
    }

    private void CheckPeople(InputEntry entry, PlanActivity activity)
    {
        if (roster is not null && !activity.Responsible.IsEmpty && !Responsibility.For(activity, roster, activity.Due).Any())
        {
            entry.Report("responsible", PlanTexts.NobodyResponsible(activity.Due));
        }
    }

    private void CheckReview(InputEntry entry, PlanActivity activity)
    {
        if (activity.Review == Review.None)
        {
            return;
        }

        if (!reviews.TryAdd(activity.Review, (activity.Id, activity.Due)))
        {
            entry.Report("review", PlanTexts.ReviewTwice(activity.Review, reviews[activity.Review].Id));
        }
        else if (reviews.TryGetValue(Review.MidYear, out var mid) && reviews.TryGetValue(Review.EndOfYear, out var end) && mid.Due >= end.Due)
        {
            entry.Report("review", PlanTexts.ReviewsOutOfOrder);
        }
    }
}
