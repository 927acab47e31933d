namespace BinhHoa2.Shared.Schools;

/// <summary>What a person is told about the roster (danh sách nhân sự).</summary>
internal static class RosterTexts
{
    public const string RoleKind = "vai trò";

    public const string NoGroup = "Giáo viên và tổ trưởng chuyên môn phải thuộc một tổ. Hãy bổ sung mục \"group\".";

    public const string GroupNotForRole = "Chỉ giáo viên và tổ trưởng chuyên môn mới thuộc tổ chuyên môn. Hãy xóa mục \"group\".";

    public const string NameSeparator = "Họ tên có dấu phẩy hoặc dấu chấm phẩy, hệ thống thư không nhận. Hãy bỏ các dấu này.";

    public static string Subject(string? name, string? id, int position) =>
        (name, id) switch
        {
            (null or "", null or "") => $"Người thứ {position} trong danh sách",
            (null or "", _) => id,
            (_, null or "") => name,
            _ => $"{name} ({id})",
        };

    public static string BadAddress(string address) =>
        $"Địa chỉ thư \"{address}\" không hợp lệ. Hãy ghi đúng một địa chỉ dạng ten@truong.edu.vn, chữ không dấu, không có khoảng trắng, dấu phẩy hoặc dấu chấm phẩy.";

    public static string IdTwice(StaffId id, string other) => $"Mã \"{id}\" đã dùng cho {other}. Hãy đặt mã khác.";

    public static string AddressTwice(string address, string other) => $"Địa chỉ thư \"{address}\" đã dùng cho {other}. Mỗi người cần một địa chỉ riêng.";

    public static string NobodyIs(Role role) => $"Danh sách chưa có {Post(role)} đang công tác. Hãy bổ sung một người có \"role\": \"{role}\".";

    public static string SecondChair(string other) => $"Trường chỉ có một {Post(Role.Chair)}, mà danh sách đã có {other}. Hãy sửa vai trò, hoặc ghi ngày thôi công tác (\"left\") cho người đã nghỉ.";

    public static string GroupWithoutLead(string group) => $"{group} chưa có tổ trưởng chuyên môn đang công tác. Hãy bổ sung một người có \"role\": \"SubjectLead\" và \"group\": \"{group}\", hoặc sửa tên tổ.";

    private static string Post(Role role) => RoleTexts.Name(role) + role switch
    {
        Role.Chair => " (hiệu trưởng)",
        Role.ViceChair => " (phó hiệu trưởng)",
        _ => "",
    };
}
