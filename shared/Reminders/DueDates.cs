using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// The due dates of an opening digest, also of those the recipient stands in for, for the recipient's own calendar:
/// all-day events, so that no time zone can move them. A later file about the same assignment replaces its event,
/// since the event's UID is the assignment's.
/// </summary>
internal static class DueDates
{
    private const string Type = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <returns>Null when the digest opens nothing.</returns>
    public static LetterAttachment? Of(DigestModel model)
    {
        var opening = model.Own.Select(item => (Of: model.Recipient, Item: item))
            .Concat(model.SubstituteParts.SelectMany(part => part.Own.Select(item => (Of: part.For, Item: item))))
            .Where(work => work.Item.Step == LadderStep.Opening)
            .ToList();
        if (opening.Count == 0)
        {
            return null;
        }

        var calendar = new CalendarText()
            .Add("BEGIN", "VCALENDAR")
            .Add("METHOD", "PUBLISH")
            .Add("PRODID", "-//BinhHoa2//Ke hoach nam hoc//VI")
            .Add("VERSION", "2.0");
        foreach (var (of, item) in opening)
        {
            AddEvent(calendar, model, of, item);
        }

        return new LetterAttachment($"han-thang-{model.Month.Month:D2}-{model.Month.Year:D4}.ics", Type, calendar.Add("END", "VCALENDAR").ToArray());
    }

    private static void AddEvent(CalendarText calendar, DigestModel model, StaffMember of, DigestItem item) => calendar
        .Add("BEGIN", "VEVENT")
        .AddText("DESCRIPTION", $"{LetterPhrases.SubjectPrefix(model.School)} {Phrases.Month(model.Month)}")
        .Add("DTEND;VALUE=DATE", $"{item.Due.AddDays(1):yyyyMMdd}")
        .Add("DTSTAMP", $"{VietnamTime.At(model.Today, SchoolHours.Earliest).UtcDateTime:yyyyMMdd'T'HHmmss'Z'}")
        .Add("DTSTART;VALUE=DATE", $"{item.Due:yyyyMMdd}")
        .Add("SEQUENCE", "0")
        .AddText("SUMMARY", $"Hạn{(of.Id == model.Recipient.Id ? "" : $" (thay {CleanText.Line(of.Name)})")}: {CleanText.Line(item.Text)}")
        .Add("TRANSP", "TRANSPARENT")
        .Add("UID", $"{item.Activity}.{of.Id}.{model.Month}")
        .Add("END", "VEVENT");
}
