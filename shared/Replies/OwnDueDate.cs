using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Replies;

/// <summary>The due date of an assignment for the calendar of the person who reads their page, as it stands now.</summary>
public static class OwnDueDate
{
    /// <summary>
    /// A calendar file (RFC 5545) that brings an event sent before up to date: its new day, or its cancellation when the work is done.
    /// </summary>
    /// <param name="recipient">The reader of the page: the person responsible or their substitute.</param>
    /// <param name="now">When the file is made, UTC; later than every change it shows, so that its revision is the last.</param>
    public static LetterAttachment FileOf(
        SchoolProfile school,
        SchoolMonth month,
        StaffMember responsible,
        AssignmentRow row,
        StaffMember recipient,
        CalendarOrganizer organizer,
        DateTimeOffset now) =>
        CalendarFile.Of(EventOf(school, month, responsible, row, now).For(recipient), organizer);

    /// <summary>The due date as it stands now.</summary>
    /// <inheritdoc cref="FileOf"/>
    public static DueDateEvent EventOf(
        SchoolProfile school, SchoolMonth month, StaffMember responsible, AssignmentRow row, DateTimeOffset now)
    {
        var work = row.Assignment;
        return new DueDateEvent(school, month, responsible, work.Activity, row.NamedText, work.Due, now)
        {
            Kind = work.Kind,
            Time = work.Time,
            IsUpdate = work.LastReply is not null || work.GivenBy is not null || work.Notice is not null || work.Due != work.OriginalDue,
            IsDone = work.Status.IsDone || work.IsCancelled,
        };
    }
}
