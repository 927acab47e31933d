using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Feeds;

/// <summary>
/// The calendar of a person: a day for each piece of work they still owe, as it is due now, and the events they held or take part in.
/// What was done, moved away or cancelled is not in it, so that a program that reads it again takes it out.
/// </summary>
public static class PersonFeed
{
    /// <param name="year">The school year of the months.</param>
    /// <param name="recipient">The reader of the calendar.</param>
    /// <param name="months">Their own rows, and those of the people they stand in for.</param>
    /// <param name="now">When the calendar is read, UTC.</param>
    public static Feed Of(
        SchoolProfile school, SchoolYear year, StaffMember recipient, IEnumerable<FeedMonth> months, DateTimeOffset now) =>
        new(FeedTexts.OwnName(school, year),
        [
            .. months
                .SelectMany(month => Owed(school, recipient, month, now).Concat(Supported(school, recipient, month, now)))
                .OrderBy(e => e.Day)
                .ThenBy(e => e.Uid, StringComparer.Ordinal),
        ]);

    private static IEnumerable<LetterEvent> Owed(SchoolProfile school, StaffMember recipient, FeedMonth month, DateTimeOffset now) =>
        from row in month.Details.Assignments
        let work = row.Assignment
        where !work.IsCancelled && (work.Status.IsOpen || work.Kind == ActivityKind.Event)
        let dated = OwnDueDate.EventOf(school, month.Month, month.Details.Person.Staff, row, now) with { IsDone = false }
        let due = dated.For(recipient)
        select work.Status.IsDone ? TookPlace(due, row) : due;

    // An event that was held stays in the calendar, on the day it was held.
    private static LetterEvent TookPlace(LetterEvent due, AssignmentRow row) =>
        row.Assignment.Effective is { } held && (held < due.Day || held > (due.LastDay ?? due.Day))
            ? due with { Day = held, LastDay = null, Summary = FeedTexts.TookPlace(row.NamedText) }
            : due with { Summary = FeedTexts.TookPlace(row.NamedText) };

    /// <summary>The events a person takes part in; other work they share has no day that concerns them.</summary>
    private static IEnumerable<LetterEvent> Supported(
        SchoolProfile school, StaffMember recipient, FeedMonth month, DateTimeOffset now) =>
        from support in month.Details.Supports
        where month.Details.Person.Staff.Id == recipient.Id
            && support.Kind == ActivityKind.Event
            && month.Details.Find(support.Activity) is null
        select new LetterEvent(
            $"phoi-hop-{support.Activity}.ics",
            $"{support.Activity}.{support.Person}.{month.Month}.phoi-hop",
            Sequence: 0,
            now,
            support.Time?.From ?? support.Due,
            FeedTexts.Supported(support.Text),
            FeedTexts.Source(school, month.Month))
        {
            LastDay = support.Time?.From is null ? null : support.Due,
        };
}
