using System.Text;
using BinhHoa2.Shared.Wording;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace BinhHoa2.Shared.Letters;

/// <summary>
/// Writes an event as a calendar file (RFC 5545). The method is PUBLISH and not REQUEST: the school asks for no acceptance by the
/// calendar program, and answers of that kind would reach a mailbox that expects none.
/// </summary>
internal static class CalendarFile
{
    public static LetterAttachment Of(LetterEvent content, CalendarOrganizer organizer)
    {
        var method = content.IsCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish;
        var calendar = new Ical.Net.Calendar { ProductId = "-//BinhHoa2//Ke hoach nam hoc//VI", Method = method };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = content.Uid,
            Sequence = content.Sequence,
            DtStamp = new CalDateTime(content.Stamp.UtcDateTime),
            DtStart = new CalDateTime(content.Day),
            DtEnd = new CalDateTime((content.LastDay ?? content.Day).AddDays(1)),
            Summary = content.Summary,
            Description = content.Description,
            Organizer = new Organizer($"mailto:{organizer.Address}") { CommonName = CleanText.Line(organizer.Name) },
            Status = content.IsCancelled ? EventStatus.Cancelled : null,
            Transparency = TransparencyType.Transparent,
        });
        var text = new CalendarSerializer().SerializeToString(calendar)!;
        return new LetterAttachment(content.FileName, $"text/calendar; charset=utf-8; method={method}", Encoding.UTF8.GetBytes(text));
    }
}
