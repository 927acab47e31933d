using System.Text;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Mail.Wording;
using BinhHoa2.Shared.People;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace BinhHoa2.Shared.Mail.Digest;

/// <summary>
/// The due dates of an opening digest, also of those the recipient stands in for, for the recipient's own calendar:
/// all-day events, so that no time zone can move them. A later file about the same assignment replaces its event, since the event's UID is the assignment's.
/// </summary>
internal static class DueDates
{
    private const string Type = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <returns>Null when the digest opens nothing.</returns>
    public static LetterAttachment? Of(DigestModel model)
    {
        var opening = model.Own.Select(item => (Of: model.Recipient, Item: item))
            .Concat(model.StandIns.SelectMany(part => part.Own.Select(item => (Of: part.For, Item: item))))
            .Where(work => work.Item.Step == LadderStep.Opening)
            .ToList();
        if (opening.Count == 0)
        {
            return null;
        }

        var calendar = new Ical.Net.Calendar { ProductId = "-//BinhHoa2//Ke hoach nam hoc//VI", Method = "PUBLISH" };
        calendar.Events.AddRange(opening.Select(work => Event(model, work.Of, work.Item)));
        var text = new CalendarSerializer().SerializeToString(calendar)!;
        return new LetterAttachment($"han-thang-{model.Month.Month:D2}-{model.Month.Year:D4}.ics", Type, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
    }

    private static CalendarEvent Event(DigestModel model, StaffMember of, DigestItem item) => new()
    {
        Uid = $"{item.Activity}.{of.Id}.{model.Month}",
        Summary = of.Id == model.Recipient.Id ? $"Hạn: {SafeText.Line(item.Text)}" : $"Hạn (thay {SafeText.Line(of.Name)}): {SafeText.Line(item.Text)}",
        Description = $"{Say.Mark(model.School)} {Say.Month(model.Month)}",
        Start = Day(item.Due),
        End = Day(item.Due.AddDays(1)),
        DtStamp = new CalDateTime(VietnamTime.At(model.Today, SchoolHours.Earliest).UtcDateTime, "UTC"),
        Transparency = "TRANSPARENT",
    };

    private static CalDateTime Day(DateOnly day) => new(day);
}
