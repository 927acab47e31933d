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
    private const string RefreshInterval = "PT6H";
    private const string ProductId = "-//BinhHoa2//Ke hoach nam hoc//VI";

    public static LetterAttachment Of(LetterEvent content, CalendarOrganizer organizer)
    {
        var method = content.IsCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish;
        var calendar = new Ical.Net.Calendar { ProductId = ProductId, Method = method };
        calendar.Events.Add(EventOf(content, organizer));
        return new LetterAttachment(content.FileName, $"text/calendar; charset=utf-8; method={method}", Write(calendar));
    }

    /// <summary>
    /// A whole calendar that programs subscribe to and read again every few hours: what is not in it is gone (RFC 5545, with the name and
    /// the interval of RFC 7986 and the older properties that programs know).
    /// </summary>
    /// <param name="name">As a program lists it.</param>
    public static ReadOnlyMemory<byte> FeedOf(string name, IEnumerable<LetterEvent> events, CalendarOrganizer organizer)
    {
        var calendar = new Ical.Net.Calendar { ProductId = ProductId, Method = CalendarMethods.Publish };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshInterval);
        var interval = new CalendarProperty("REFRESH-INTERVAL", RefreshInterval);
        interval.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(interval);

        // A calendar has at least one component, also when nothing is due.
        calendar.AddTimeZone(Vietnam());
        calendar.Events.AddRange(events.Select(e => EventOf(e, organizer)));
        return Write(calendar);
    }

    private static CalendarEvent EventOf(LetterEvent content, CalendarOrganizer organizer) => new()
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
    };

    private static VTimeZone Vietnam()
    {
        var zone = new VTimeZone("Asia/Ho_Chi_Minh");
        zone.AddChild(new VTimeZoneInfo("STANDARD")
        {
            OffsetFrom = new UtcOffset(TimeSpan.FromHours(7)),
            OffsetTo = new UtcOffset(TimeSpan.FromHours(7)),
            Start = new CalDateTime(1975, 6, 13, 0, 0, 0),
        });
        return zone;
    }

    private static byte[] Write(Ical.Net.Calendar calendar) =>
        Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
}
