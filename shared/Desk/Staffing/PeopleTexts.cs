using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans.Rosters;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Desk.Staffing;

/// <summary>The words of the desk's pages of the people.</summary>
public static class PeopleTexts
{
    /// <summary>The name of the configured file where that of a file stands.</summary>
    public const string ConfiguredFile = "danh sách trong cài đặt";

    internal const string Title = "Danh sách nhân sự";
    internal const string DraftTitle = "Bản nháp danh sách nhân sự";
    internal const string PersonTitle = "Một người trong danh sách";
    internal const string SubstitutesTitle = "Người trả lời thay";
    internal const string DifferenceTitle = "Khác biệt so với danh sách đang dùng";

    internal const string DraftLead =
        "Mọi thay đổi được ghi vào bản nháp trước. Chỉ khi bấm “Nhận danh sách này” ở trang khác biệt thì danh sách đang dùng mới đổi.";

    internal const string FileChanged =
        "Tệp danh sách nhân sự trong cài đặt đã đổi sau khi danh sách được nhận ở bàn làm việc. Danh sách nhận ở đây vẫn đang dùng; "
        + "tệp mới chưa thay đổi gì.";

    internal const string UploadHint =
        "Tệp Excel (.xlsx) hoặc .csv, như vnEdu hay SMAS xuất ra; các cột theo thứ tự nào cũng được. "
        + "Cần hàng tiêu đề có “Họ và tên” cùng “Email”, “Chức vụ”, “Tổ”, “Lớp chủ nhiệm” nếu có. "
        + "Ai không còn trong tệp được xem là đã thôi công tác.";

    internal const string LeftHint = "Để trống khi còn công tác. Nghỉ từ ngày 01/11 thì ghi ngày 31/10.";

    internal const string GroupHint = "Chỉ giáo viên và tổ trưởng thuộc tổ. Ghi như các người khác trong tổ, ví dụ “Tổ 1”.";

    internal const string TitleHint = "Như thư và báo cáo sẽ gọi, ví dụ “Giáo viên chủ nhiệm lớp 1A”.";

    internal const string PostHint = "Để trống nếu không có, ví dụ “Tổng phụ trách Đội”.";

    internal const string ClassHint = "Chỉ ghi cho giáo viên chủ nhiệm, ví dụ “1A”; mỗi lớp một người. Việc của từng lớp ghi theo lớp này.";

    internal const string PhoneHint = "Để gọi khi thư không đến; chỉ có ở bàn làm việc này.";

    internal const string SubstitutesHint =
        "Trong thời gian ấy, thư và liên kết gửi đến người thay; việc vẫn là của người được thay. Cả hai ngày đều được tính.";

    internal const string NothingChanges = "Bản nháp không khác gì danh sách đang dùng.";

    internal const string Adopts =
        "Danh sách mới có hiệu lực ngay: các tháng đang chạy đi theo danh sách này. Từ đó danh sách của trường được sửa ở đây, "
        + "tệp trong cài đặt không còn ghi đè.";

    /// <summary>No file was chosen.</summary>
    public static readonly DeskProblem NoFile = new(DeskFields.File, "Xin chọn một tệp danh sách.");

    /// <summary>A substitution that would begin and end in the past.</summary>
    public static readonly DeskProblem PeriodIsOver = new(
        DeskFields.To, "Thời gian này đã qua. Xin ghi ngày cuối cùng từ hôm nay trở đi.");

    /// <summary>The difference that was agreed to is no longer the one there is.</summary>
    public static readonly DeskProblem Moved = new(
        FormFields.Form,
        "Chưa nhận: danh sách đang dùng hoặc bản nháp đã thay đổi sau khi trang được mở. Xin xem lại khác biệt dưới đây rồi bấm lần nữa.");

    /// <summary>The draft does not fit yet.</summary>
    public static readonly DeskProblem Unfit = new(
        FormFields.Form, "Chưa nhận: bản nháp còn chỗ cần sửa. Xin sửa những chỗ ghi dưới đây rồi xem lại khác biệt.");

    /// <summary>The form was opened for a draft that is no longer there.</summary>
    public static readonly DeskProblem OtherDraft = new(
        FormFields.Form,
        "Chưa ghi: bản nháp đã được thay bằng bản khác sau khi trang được mở. Xin xem lại rồi bấm lần nữa, hoặc về bản nháp.");

    /// <summary>The draft has become too long for its row.</summary>
    public static readonly DeskProblem TooMuch = new(
        FormFields.Form, "Chưa ghi: các ô có quá nhiều chữ. Xin viết gọn lại rồi gửi lần nữa.");

    /// <summary>Why a file was not read, beside its field.</summary>
    public static DeskProblem Unreadable(RosterUnreadableException exception) => new(DeskFields.File, exception.Message);

    /// <summary>The name of a file that was sent, as it is shown.</summary>
    public static string NameOf(string fileName) => CleanText.FileName(fileName) is { Length: > 0 } name ? name : "tệp không tên";

    internal static string? Sentence(PeopleNotice notice) => notice switch
    {
        PeopleNotice.Read => "Đã đọc tệp vào bản nháp. Danh sách đang dùng chưa thay đổi gì.",
        PeopleNotice.Saved => "Đã ghi vào bản nháp. Danh sách đang dùng chưa thay đổi gì.",
        PeopleNotice.Dropped => "Đã bỏ bản nháp. Danh sách đang dùng vẫn như trước.",
        PeopleNotice.NoDraft => "Không có bản nháp nào đang mở.",
        PeopleNotice.Adopted => "Đã nhận danh sách mới; các tháng đang chạy đã đi theo danh sách này.",
        PeopleNotice.AdoptedInPart => "Đã nhận danh sách mới, nhưng lượt kiểm tra ngay sau đó chưa trọn vẹn. "
            + "Xin bấm “Chạy kiểm tra ngay” ở bàn làm việc sau ít phút.",
        PeopleNotice.FileBroken => "Tệp danh sách trong cài đặt có chỗ cần sửa nên chưa đọc được; xin báo người vận hành.",
        _ => null,
    };

    internal static bool IsGood(PeopleNotice notice) =>
        notice is PeopleNotice.Read or PeopleNotice.Saved or PeopleNotice.Dropped or PeopleNotice.Adopted;

    /// <summary>The heading of what is asked and keeps from nothing.</summary>
    internal static string Questions(int count) => $"{Phrases.Count(count)} chỗ xin xem lại, không bắt buộc";

    internal static string OfPerson(StaffMember person) =>
        $"{person.Title}; {RoleTexts.Name(person.Role)}{(person.Group is { } group ? $", {group}" : string.Empty)}; "
        + (OfClass(person.Title, person.Class ?? string.Empty) is { Length: > 0 } form ? $"{form}; " : string.Empty)
        + person.Email
        + (person.Left is { } day ? $"; công tác đến hết ngày {Phrases.Day(day)}" : string.Empty);

    internal static string OfPerson(DraftPerson person)
    {
        string[] parts =
        [
            person.Place,
            person.Title,
            person.RoleReason.Length > 0 ? person.RoleReason : person.Role is { } role ? RoleTexts.Name(role) : "chưa có vai trò",
            person.Group,
            OfClass(person.Title, person.Class),
            person.Email,
            FormDate.TryRead(person.Left, out var day) ? $"công tác đến hết ngày {Phrases.Day(day)}" : person.Left,
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    /// <summary>"chủ nhiệm lớp 1A"; empty where the duty says it already, and for who has no class.</summary>
    private static string OfClass(string title, string name) =>
        name.Length == 0 || title.EndsWith(ClassTexts.Of(name), StringComparison.OrdinalIgnoreCase) ? string.Empty
        : $"chủ nhiệm {ClassTexts.Of(name)}";

    internal static string Origin(RosterDraft draft, Roster roster) => draft.Source.Length > 0
        ? $"Đọc từ tệp “{draft.Source}”, {roster.NameOf(draft.By)} gửi lúc {Phrases.Moment(draft.At)}: "
            + $"{Phrases.Count(draft.People.Length)} người."
        : $"Làm từ danh sách đang dùng, {roster.NameOf(draft.By)} bắt đầu lúc {Phrases.Moment(draft.At)}: "
            + $"{Phrases.Count(draft.People.Length)} người.";
}
