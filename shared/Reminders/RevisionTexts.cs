using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>What a digest says of changes of the plan: of new work, of work that changed, and of what is no longer asked.</summary>
internal static class RevisionTexts
{
    public const string CancelledHeading = "Việc không còn phải làm";
    private const string CancelledLabel = "Thôi thực hiện";

    public static (string Label, Tone Tone) Step => (CancelledLabel, Tone.Calm);

    /// <param name="alone">Whether the letter has nothing else to say to its recipient.</param>
    public static string Lead(DigestModel model, bool alone) => (model.Cancelled.Length, alone) switch
    {
        (0, _) => string.Empty,
        (var count, true) =>
            $"Kế hoạch của nhà trường có thay đổi: {count} việc trước đây {model.You} phụ trách nay không còn phải làm.",
        (var count, false) => $"Kế hoạch của nhà trường có thay đổi: {count} việc không còn phải làm, nêu ở phần riêng.",
    };

    public static string Subject(DigestModel model) => $"{model.Cancelled.Length} việc không còn phải làm";

    /// <summary>What new work in the course of a month begins with.</summary>
    public static string AddedLead(DigestModel model, DigestUrgency added)
    {
        var (month, day) = (Phrases.Month(model.Month), Phrases.DayInWeek(added.Due));
        return added.IsUpkeep
            ? $"{model.YouAtStart} được phân công {added.Count} việc thường xuyên mới của {month}. "
                + $"Mong {model.You} duy trì đến hết tháng và xác nhận một lần, chậm nhất {day}."
            : $"{model.YouAtStart} được phân công {added.Count} việc mới của {month}, hạn gần nhất là {day}. "
                + $"Mong {model.You} thực hiện và trả lời khi có kết quả.";
    }

    public static string AddedSubject(DigestModel model, DigestUrgency added) => added.IsUpkeep
        ? $"{added.Count} việc thường xuyên mới, xác nhận chậm nhất {Phrases.ShortDay(added.Due)}"
        : $"{added.Count} việc mới của {model.You}, hạn gần nhất {Phrases.ShortDay(added.Due)}";

    /// <summary>What changed about work that is still asked; null when nothing has.</summary>
    public static string? Changed(DigestItem item) => item.Notice switch
    {
        { Kind: PlanNoticeKind.Moved, Before: { } before } => $"Kế hoạch đã đổi ngày này, trước đây là {Phrases.Day(before)}.",
        { Kind: PlanNoticeKind.Reworded } => "Kế hoạch đã sửa nội dung của việc này.",
        _ => null,
    };

    /// <summary>As <see cref="Changed"/>, behind the day of the work.</summary>
    public static string After(DigestItem item) => Changed(item) is { } changed ? $". {changed}" : string.Empty;

    /// <summary>Why a work is no longer asked, and what became of what was sent.</summary>
    public static string Reason(CancelledItem item, StaffMember recipient) =>
        Reason(item.Month, item.Notice, item.HasAnswers, recipient);

    /// <param name="planned">The month it was planned for.</param>
    public static string Reason(SchoolMonth planned, PlanNotice notice, bool hasAnswers, StaffMember recipient)
    {
        var month = Phrases.Month(planned);
        var why = notice switch
        {
            { Kind: PlanNoticeKind.MovedToMonth, MovedTo: { } to } =>
                $"Kế hoạch đã chuyển việc này từ {month} sang {Phrases.Month(to)}; khi tháng ấy bắt đầu, việc được nhắc lại",
            { Kind: PlanNoticeKind.OtherPeople } =>
                $"Kế hoạch đã giao việc này của {month} cho người khác; {recipient.You} không cần trả lời nữa",
            { Kind: PlanNoticeKind.Reassigned } => $"Ban Chỉ đạo đã giao việc này cho người khác; {recipient.You} không cần trả lời nữa",
            _ => $"Kế hoạch đã bỏ việc này của {month}; {recipient.You} không cần trả lời nữa",
        };
        return why + (hasAnswers ? ". Câu trả lời và minh chứng đã gửi vẫn được lưu." : ".");
    }

    public static void AddTo(PlainText text, DigestModel model)
    {
        if (model.Cancelled.IsEmpty)
        {
            return;
        }

        text.Heading(CancelledHeading);
        foreach (var (i, item) in model.Cancelled.Index())
        {
            text.Subheading(PlanNames.HeadingBefore(model.Cancelled, i, x => x.Plan))
                .Paragraph($"{i + 1}. {CleanText.Line(item.Text)}", $"   {Reason(item, model.Recipient)}");
        }
    }
}
