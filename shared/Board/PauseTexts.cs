using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The sentences of the pause of the duty letters.</summary>
public static class PauseTexts
{
    /// <summary>Since when letters are paused and by whom.</summary>
    public static string Since(LetterPause pause, Roster staff) =>
        $"Toàn bộ thư nhắc việc và thư báo đang tạm dừng từ {Phrases.MomentInWeek(pause.Since)}; "
        + $"người bấm tạm dừng: {CleanText.Line(staff.NameOf(pause.By))}.";

    internal const string Meanwhile = "Trang trả lời vẫn mở, câu trả lời vẫn được nhận và được tính.";
}
