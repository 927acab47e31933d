using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What a secretary reads about a draft of the roster.</summary>
internal static class DraftTexts
{
    public const string NoName = "ô đang trống. Xin ghi họ và tên.";

    public const string NoEmail = "ô đang trống. Xin ghi địa chỉ thư của người này; mỗi người cần một địa chỉ riêng.";

    public const string NoTitle = "ô đang trống. Xin ghi nhiệm vụ như thư và báo cáo sẽ gọi, ví dụ “Giáo viên chủ nhiệm lớp 1A”.";

    public const string WhoIsIt =
        "chưa rõ là ai trong danh sách đang dùng: trùng địa chỉ hoặc trùng họ tên. Xin chọn người ấy, hoặc chọn “Người mới”.";

    public const string NoPeople = "Bản nháp không còn người nào. Xin thêm người hoặc bỏ bản nháp.";

    public const string NoClass =
        "là giáo viên chủ nhiệm mà chưa ghi lớp, nên việc giao cho từng giáo viên chủ nhiệm sẽ không đến người này. "
        + "Xin ghi lớp, hoặc để trống nếu năm nay không chủ nhiệm.";

    /// <summary>The name of a column, as the page and the sentences have it.</summary>
    public static string Name(RosterColumn column) => column switch
    {
        RosterColumn.Email => "Email",
        RosterColumn.Position => "Chức vụ",
        RosterColumn.Role => "Vai trò",
        RosterColumn.Group => "Tổ",
        RosterColumn.Title => "Nhiệm vụ",
        RosterColumn.Class => "Lớp chủ nhiệm",
        RosterColumn.Post => "Chức danh, kiêm nhiệm",
        RosterColumn.Address => "Xưng hô",
        RosterColumn.Phone => "Điện thoại",
        RosterColumn.Left => "Ngày công tác cuối cùng",
        RosterColumn.Known => "Là ai",
        _ => "Họ và tên",
    };

    public static string RoleBy(Role role, RosterColumn by, string words) =>
        $"{RoleTexts.Name(role)}, vì cột {Name(by)} ghi “{CleanText.Shorten(words, 60)}”";

    public static string RoleInForce(Role role, string words) => words.Length == 0
        ? $"{RoleTexts.Name(role)}, như đang dùng"
        : $"{RoleTexts.Name(role)}, như đang dùng; “{CleanText.Shorten(words, 60)}” trong tệp không nói khác";

    public static string NoRole(string position) => position.Length == 0
        ? "chưa có. Xin chọn vai trò của người này."
        : $"“{CleanText.Shorten(position, 60)}” chưa nói rõ vai trò. Xin chọn, hoặc không đưa người này vào danh sách.";

    public static string NoAddress(string text) => $"“{CleanText.Shorten(text, 60)}” không rõ là thầy hay cô. Xin chọn, hoặc để trống.";

    public static string NoDay(string text) => $"“{CleanText.Shorten(text, 60)}” không phải là một ngày. Xin ghi ngày, tháng, năm.";

    public static string SamePerson(string other) => $"đã chọn cho {other}. Mỗi người trong danh sách đang dùng chỉ ứng với một dòng.";

    public static string TooManyPeople(int people, int most) =>
        $"Danh sách có {Phrases.Count(people)} người, mà một trường có nhiều nhất {Phrases.Count(most)}. Xin kiểm tra lại.";

    public const string TooMuchText =
        "Danh sách có quá nhiều chữ để lưu. Xin viết gọn lại họ tên, nhiệm vụ và chức danh.";

    public static string SubstituteGone(string substitute, string person) =>
        $"{substitute} đang thay {person}, nhưng một trong hai người không có trong bản nháp. "
        + "Xin bỏ mục ấy ở trang “Người trả lời thay”, hoặc thêm lại người ấy.";
}
