using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Feeds;

/// <summary>The words of subscribed calendars, as a calendar program shows them.</summary>
internal static class FeedTexts
{
    public const string Ended = "Lịch này đã ngừng, xin gỡ khỏi thiết bị";

    public const string EndedDescription =
        "Nếu còn cần lịch công việc, xin mở trang trong thư mới nhất của nhà trường và đăng ký lại ở cuối trang.";

    public static string OwnName(SchoolProfile school, SchoolYear year) => $"Việc của tôi, năm học {year} - {CleanText.Line(school.Name)}";

    public static string BoardName(SchoolProfile school, SchoolYear year) =>
        $"Kế hoạch năm học {year} - {CleanText.Line(school.Name)}";

    public static string TookPlace(string text) => $"{StatusTexts.Name(ReplyKind.Done, ActivityKind.Event)}: {CleanText.Line(text)}";

    public static string Supported(string text) => $"Phối hợp: {CleanText.Line(text)}";

    public static string Closing(SchoolMonth month) => $"Chốt số liệu {Phrases.Month(month)}";

    public static string Source(SchoolProfile school, SchoolMonth month) =>
        $"{LetterPhrases.SubjectPrefix(school)} {Phrases.Month(month)}";
}
