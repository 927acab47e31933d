using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk;

/// <summary>The words of a reminder that the desk asks for.</summary>
public static class RemindTexts
{
    internal const string Button = "Nhắc ngay";

    /// <summary>Letters are paused.</summary>
    public static readonly DeskProblem Paused = new(
        FormFields.Form, "Thư đang tạm dừng nên chưa nhắc được. Xin cho gửi thư trở lại trước rồi bấm nhắc.");

    internal static string All(int people) => $"Nhắc ngay {Phrases.Count(people)} người";

    /// <param name="leaves">When a letter leaves that is asked for now; null for at once.</param>
    internal static string When(DateTimeOffset? leaves) =>
        (leaves is { } later
            ? $"Bấm bây giờ thì thư đi lúc {Phrases.MomentInWeek(later)}, trừ người đã trả lời hết trước lúc đó."
            : "Bấm thì thư đi ngay.")
        + $" Thư nêu mọi việc còn mở của người nhận; mỗi người mỗi ngày nhiều nhất một thư nhắc, mỗi tháng nhiều nhất "
        + $"{Ladder.MaxLettersAMonth} thư, kể cả thư này.";

    /// <summary>Why no reminder can be asked for; null when one can.</summary>
    internal static string? Why(RemindState state) => state switch
    {
        RemindState.Asked => "đã ghi nhận thư nhắc, chưa đến giờ gửi",
        RemindState.Reminded => "hôm nay đã có thư nhắc",
        RemindState.CapReached => $"đã nhận đủ {Ladder.MaxLettersAMonth} thư nhắc của tháng",
        RemindState.Unattended => "đã thôi công tác, chưa có người trả lời thay",
        RemindState.Over => "tháng này không còn gửi thư nhắc",
        _ => null,
    };
}
