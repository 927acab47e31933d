using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>The words of the letter that tries a sender.</summary>
internal static class SenderTrialTexts
{
    public const string Title = "Thư thử";
    public const string Greeting = "Kính gửi người giữ hộp thư này,";

    public const string Foot = "Thư này gửi từ trang thiết lập, đến chính địa chỉ gửi thư. Không cần trả lời.";

    public static string Subject(SenderTrialModel model) =>
        $"{LetterPhrases.SubjectPrefix(model.School)} {Title}, lúc {Phrases.Moment(model.Asked)}";

    public static string Lead(SenderTrialModel model) =>
        $"Lúc {Phrases.Moment(model.Asked)}, trang thiết lập gửi thư này để xem nhà trường gửi thư từ địa chỉ này được không.";

    public static string Arrived(SenderTrialModel model) =>
        $"Đọc được thư này nghĩa là thư gửi từ tên “{CleanText.Line(model.Sender.Name)}” đã đến nơi. "
        + "Xin quay lại trang thiết lập để làm tiếp.";

    public static string Text(SenderTrialModel model) =>
        $"{CleanText.Line(model.School.Name).ToUpperInvariant()}\n\n{Greeting}\n\n{Lead(model)}\n\n{Arrived(model)}\n\n---\n{Foot}\n";
}
