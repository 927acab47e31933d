using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Letters;

/// <summary>What every letter of the school says, whatever it is about.</summary>
internal static class LetterPhrases
{
    /// <summary>Who signs every letter of the campaign.</summary>
    public const string Signature = "Ban Chỉ đạo cuộc vận động";

    public const string PrivateLink = "Liên kết trong thư là của riêng thầy/cô, xin không chuyển tiếp cho người khác.";

    /// <summary>The school's mark at the head of every subject, so that staff can sort and search: <c>[THBH2]</c>.</summary>
    public static string Mark(SchoolProfile school) => $"[{CleanText.Line(school.Symbol)}]";

    public static string Greeting(StaffMember person) => $"Kính gửi thầy/cô {Phrases.Person(person)},";

    /// <summary>What stands under every letter: why it came and whom to ask.</summary>
    public static string Automatic(SchoolYear year) =>
        $"Thư được gửi tự động theo kế hoạch năm học {year} của nhà trường. "
        + "Khi cần trao đổi thêm, xin thầy/cô liên hệ Thư ký Ban Chỉ đạo.";
}
