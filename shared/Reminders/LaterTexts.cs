using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>
/// What a digest says of work of earlier months that is due now: its day was moved, or the plan itself has it last longer than its
/// month.
/// </summary>
internal static class LaterTexts
{
    public static string Heading(ImmutableArray<CarriedItem> items) => items.Any(i => i.Reminder is { Outlasts: true })
        ? "Việc của các tháng trước"
        : "Việc của các tháng trước, hạn đã dời";

    public static string Lead(DigestModel model, DigestUrgency moved) => moved.Step switch
    {
        LadderStep.Overdue =>
            $"{model.YouAtStart} có {moved.Count} việc của các tháng trước đã quá {DueWord(moved)} mà Ban Chỉ đạo chưa nhận được "
            + $"kết quả. Mong {model.You} trả lời trong hôm nay, kể cả khi công việc còn vướng mắc.",
        LadderStep.LastCall =>
            $"{model.YouAtStart} có {moved.Count} việc của các tháng trước đến {LastDueWord(moved)} vào {Phrases.DayInWeek(moved.Due)}. "
            + $"Mong {model.You} hoàn thành và trả lời đúng hạn.",
        LadderStep.Outcome =>
            $"{model.YouAtStart} có {moved.Count} sự kiện của các tháng trước đã qua ngày ({Phrases.DayInWeek(moved.Due)}). "
            + $"Mong {model.You} cho biết kết quả, kể cả khi sự kiện chưa tổ chức được.",
        _ when moved.Begins is { } begins =>
            $"{model.YouAtStart} có {moved.Count} sự kiện của các tháng trước sắp diễn ra, sớm nhất từ {Phrases.DayInWeek(begins)}. "
            + $"Mong {model.You} chuẩn bị và trả lời khi có kết quả.",
        _ =>
            $"{model.YouAtStart} có {moved.Count} việc của các tháng trước sắp đến {DueWord(moved)}, hạn gần nhất là "
            + $"{Phrases.DayInWeek(moved.Due)}. Mong {model.You} thu xếp thực hiện và trả lời khi có kết quả.",
    };

    public static string Urgent(DigestUrgency moved) => moved.Step switch
    {
        LadderStep.Overdue => $"{moved.Count} việc của các tháng trước đã quá {DueWord(moved)} {Phrases.ShortDay(moved.Due)}",
        LadderStep.LastCall => $"{moved.Count} việc của các tháng trước hạn cuối {Phrases.ShortDay(moved.Due)}",
        LadderStep.Outcome => $"{moved.Count} sự kiện của các tháng trước chờ báo kết quả",
        _ when moved.Begins is { } begins =>
            $"{moved.Count} sự kiện của các tháng trước sắp diễn ra, sớm nhất từ {Phrases.ShortDay(begins)}",
        _ => $"{moved.Count} việc của các tháng trước sắp đến {DueWord(moved)} {Phrases.ShortDay(moved.Due)}",
    };

    /// <summary>A day that was moved is a new one; that of the plan is not.</summary>
    private static string DueWord(DigestUrgency urgent) => urgent.IsMoved ? "hạn mới" : "hạn";

    private static string LastDueWord(DigestUrgency urgent) => urgent.IsMoved ? "hạn mới" : "hạn cuối";
}
