namespace BinhHoa2.Shared.Schools;

/// <summary>The sentences about substitutions (trả lời thay) that the roster's schema does not have.</summary>
internal static class SubstituteTexts
{
    public const string ThemselvesOnly = "Người thay phải là người khác, không phải chính người được thay. Hãy sửa \"by\".";

    public static string Subject(string? person, string? by, int position) =>
        person is null or "" || by is null or "" ? $"Mục trả lời thay thứ {position}" : $"{by} thay {person}";

    public static string EndsBeforeItBegins(DateOnly from) =>
        $"Ngày cuối cùng đứng trước ngày đầu tiên ({from:dd/MM/yyyy}). Hãy sửa \"from\" hoặc \"to\".";

    public static string NotOnTheStaff(StaffId id) =>
        $"Không có ai mang mã \"{id}\" trong danh sách nhân sự. Hãy sửa mã hoặc bổ sung người đó vào \"people\".";

    public static string LeavesBeforeTheEnd(string name, DateOnly last) =>
        $"{name} thôi công tác sau ngày {last:dd/MM/yyyy}, trước khi hết thời gian thay. Hãy rút ngắn \"to\" hoặc chọn người khác.";

    public static string TwoAtOnce(StaffId person, Substitution other) =>
        $"{person} đã có {other.Substitute} thay từ {other.From:dd/MM/yyyy} đến {other.To:dd/MM/yyyy}. "
        + "Mỗi lúc chỉ một người thay; hãy sửa ngày.";

    public static string Chain(StaffId both, Substitution other) =>
        $"{both} vừa được thay, vừa thay người khác trong cùng thời gian "
        + $"({other.Substitute} thay {other.For}, {other.From:dd/MM/yyyy} - {other.To:dd/MM/yyyy}). "
        + "Hãy chọn người thay khác hoặc sửa ngày.";
}
