using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Feeds;

/// <summary>
/// The calendar of the Board: each activity of the year on its day, of months that have opened as they were frozen and changed since, of
/// later ones as the plans in force say; and the days on which months close.
/// </summary>
public static class BoardFeed
{
    /// <param name="opened">The heads of the months that have begun.</param>
    /// <param name="now">When the calendar is read, UTC.</param>
    public static Feed Of(SchoolSetup setup, IReadOnlyDictionary<SchoolMonth, MonthRecord> opened, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        return new Feed(FeedTexts.BoardName(setup.Profile, setup.Plans.Year),
        [
            .. setup.Plans.Months
                .Select(planned => (Planned: planned, Month: new SchoolMonth(setup.Profile.Id, planned.Year, planned.Month)))
                .SelectMany(m => opened.GetValueOrDefault(m.Month) is { } head
                    ? OfOpened(setup.Profile, head, now)
                    : m.Month.LastDay < today ? [] : m.Planned.Activities.Select(a => EventOf(setup.Profile, m.Month, a, now)))
                .OrderBy(e => e.Day)
                .ThenBy(e => e.Uid, StringComparer.Ordinal),
        ]);
    }

    // What no letter asked for is on no calendar: a month whose days had passed when the plan was adopted is missed.
    private static IEnumerable<LetterEvent> OfOpened(SchoolProfile school, MonthRecord head, DateTimeOffset now) =>
        head.State == MonthState.Missed
            ? []
            : head.Activities.Where(a => a.Removed is null).Select(a => EventOf(school, head.Month, a, now)).Append(new LetterEvent(
                $"chot-{head.Month}.ics",
                $"chot.{head.Month}.ban",
                Sequence: 0,
                now,
                head.Closing,
                FeedTexts.Closing(head.Month),
                FeedTexts.Source(school, head.Month)));

    private static LetterEvent EventOf(SchoolProfile school, SchoolMonth month, PlanActivity activity, DateTimeOffset now)
    {
        var from = activity.Kind == ActivityKind.Event ? activity.Time?.From : null;
        return new LetterEvent(
            $"{activity.Id}.ics",
            $"{activity.Id}.{month}.ban",
            Sequence: 0,
            now,
            from ?? activity.Due,
            $"{DueTexts.Label(activity.Kind, activity.Due, from is null ? null : activity.Time)}: {CleanText.Line(activity.Text)}",
            FeedTexts.Source(school, month))
        {
            LastDay = from is null ? null : activity.Due,
        };
    }
}
