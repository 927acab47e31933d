using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Letters;

/// <summary>The sentences that every letter contains.</summary>
internal static class LetterPhrases
{
    /// <summary>The signature of every letter; a school with several plans signs for none of them alone.</summary>
    public static string Signature(SchoolProfile school) => school.RunsSeveralPlans ? "Ban Chỉ đạo" : "Ban Chỉ đạo cuộc vận động";

    public static string PrivateLink(StaffMember recipient) =>
        $"Liên kết trong thư là của riêng {recipient.You}, xin không chuyển tiếp cho người khác.";

    /// <summary>Begins every subject, for sorting and searching in a mailbox: <c>[THBH2]</c>.</summary>
    public static string SubjectPrefix(SchoolProfile school) => $"[{CleanText.Line(school.Symbol)}]";

    public static string Greeting(StaffMember recipient) => $"Kính gửi {Phrases.AddressedPerson(recipient)},";

    public static string GreetingOfBody(string name) => $"Kính gửi {CleanText.Line(name)},";

    /// <summary>Ends every letter to a member of the staff: why it was sent, and the contact for questions.</summary>
    public static string Footer(StaffMember recipient, SchoolYear year) =>
        $"Thư được gửi tự động theo kế hoạch năm học {year} của nhà trường. "
        + $"Khi cần trao đổi thêm, xin {recipient.You} liên hệ Thư ký Ban Chỉ đạo.";

    /// <summary>Ends a letter to a body outside the school.</summary>
    public static string FooterForBody(SchoolYear year) =>
        $"Thư được nhà trường gửi theo mục Nơi nhận của Kế hoạch năm học {year}. Khi cần trao đổi thêm, xin liên hệ nhà trường.";

    public static string Attached(IEnumerable<LetterAttachment> files) =>
        $"Tệp đính kèm: {Phrases.List([.. files.Select(f => CleanText.Line(f.FileName))])}";
}
