using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The words about overdue work of others: the recipient is asked to see to it, or only informed of the Chair's.</summary>
internal static class EscalationTexts
{
    private static string Inform(StaffMember recipient) => $"Thư này báo để {recipient.You} biết.";

    /// <summary>What is asked of the recipient of nothing but overdue work of others.</summary>
    public static string Request(StaffMember recipient, IEnumerable<EscalatedItem> items) =>
        items.All(i => i.ForInformationOnly) ? Inform(recipient) : $"Nhờ {recipient.You} trao đổi, hỗ trợ đồng nghiệp hoàn thành.";

    public static string Heading(StaffMember recipient, ImmutableArray<EscalatedItem> items, bool isForOther = false) =>
        items.All(i => i.ForInformationOnly) ? $"Việc quá hạn báo để {recipient.You} biết"
        : isForOther ? "Việc quá hạn trong phạm vi người được thay phụ trách"
        : $"Việc quá hạn trong phạm vi {recipient.You} phụ trách";

    /// <summary>The counts, each with <c>; </c> in front.</summary>
    public static string Subject(StaffMember recipient, ImmutableArray<EscalatedItem> items)
    {
        var (asked, informed) = Count(items);
        return (asked == 0 ? "" : $"; {asked} việc quá hạn cần {recipient.You} đôn đốc")
            + (informed == 0 ? "" : $"; {informed} việc quá hạn báo để {recipient.You} biết");
    }

    public static string Lead(StaffMember recipient, ImmutableArray<EscalatedItem> items, DateOnly today)
    {
        var (asked, informed) = Count(items);
        var chair = RoleTexts.Name(Role.Chair);
        var overdue = "đã quá hạn mà Ban Chỉ đạo chưa nhận được kết quả";
        if (asked == 0)
        {
            return $"Tính đến hôm nay, {Phrases.Day(today)}, có {informed} việc của {chair} {overdue}. {Inform(recipient)}";
        }

        var also = informed == 0 ? "" : $" Ngoài ra có {informed} việc quá hạn của {chair}, báo để {recipient.You} biết.";
        return $"Tính đến hôm nay, {Phrases.Day(today)}, có {asked} việc {overdue}. "
            + $"Nhờ {recipient.You} trao đổi, hỗ trợ đồng nghiệp hoàn thành và trả lời trong thời gian sớm nhất.{also}";
    }

    public static string Late(StaffMember recipient, EscalatedItem item) =>
        $"{StatusTexts.DueLabel(item.Kind)}: {Phrases.DayInWeek(item.Due)}, đã quá {item.WorkingDaysLate} ngày làm việc"
        + (item.ForInformationOnly ? $" (báo để {recipient.You} biết)" : "");

    private static (int Asked, int Informed) Count(ImmutableArray<EscalatedItem> items)
    {
        var informed = items.Count(i => i.ForInformationOnly);
        return (items.Length - informed, informed);
    }
}
