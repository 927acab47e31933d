using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// The due dates of a digest for the recipient's own calendar, also of those the recipient stands in for: each with the letter that
/// opens it, and a moved one again with the letters before its day. The Chair, who moves a day without a letter, learns it there.
/// </summary>
internal static class DueDates
{
    public static ImmutableArray<LetterEvent> Of(DigestModel model) =>
    [
        .. Of(model, model.Recipient, model.Own, model.Carried),
        .. model.SubstituteParts.SelectMany(part => Of(model, part.For, part.Own, part.Carried)),
        .. model.Cancelled.Select(item => new DueDateEvent(
            model.School,
            item.Month,
            item.Responsible ?? model.Recipient,
            item.Activity,
            item.Text,
            item.Due,
            VietnamTime.At(model.Today, SchoolHours.Earliest))
        {
            Kind = item.Kind,
            IsDone = true,
        }.For(model.Recipient)),
    ];

    private static IEnumerable<LetterEvent> Of(
        DigestModel model, StaffMember responsible, IEnumerable<DigestItem> own, IEnumerable<CarriedItem> carried) => own
        .Select(item => (model.Month, Item: item))
        .Concat(carried.Where(c => c.Reminder is not null).Select(c => (c.Month, Item: c.Reminder!)))
        .Where(due => IsNews(due.Item))
        .Select(due => new DueDateEvent(
            model.School,
            due.Month,
            responsible,
            due.Item.Activity,
            due.Item.Text,
            due.Item.Due,
            VietnamTime.At(model.Today, SchoolHours.Earliest))
        {
            Kind = due.Item.Kind,
            Time = due.Item.Time,
            IsUpdate = due.Item.Step != LadderStep.Opening,
        }.For(model.Recipient));

    private static bool IsNews(DigestItem item) =>
        item.Step == LadderStep.Opening
        || ((item.IsMoved || item.Notice?.Kind == PlanNoticeKind.Moved)
            && item.Step is LadderStep.Reminder or LadderStep.Attest or LadderStep.LastCall);
}
