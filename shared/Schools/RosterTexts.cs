namespace BinhHoa2.Shared.Schools;

/// <summary>The sentences about the roster (danh sách nhân sự) that its schema does not have.</summary>
internal static class RosterTexts
{
    public static string Subject(string? name, string? id, int position) =>
        (name, id) switch
        {
            (null or "", null or "") => $"Người thứ {position} trong danh sách",
            (null or "", _) => id,
            (_, null or "") => name,
            _ => $"{name} ({id})",
        };

    public static string IdTwice(StaffId id, string other) => $"Mã \"{id}\" đã dùng cho {other}. Hãy đặt mã khác.";

    public static string AddressTwice(string address, string other) =>
        $"Địa chỉ thư \"{address}\" đã dùng cho {other}. Mỗi người cần một địa chỉ riêng.";

    public static string ClassTwice(string name, string other) =>
        $"Lớp {name} đã có {other} chủ nhiệm. Mỗi lớp một giáo viên chủ nhiệm: hãy sửa tên lớp, hoặc bỏ trống ở một trong hai người; "
        + "người sắp thôi công tác thì ghi ngày công tác cuối cùng (\"left\").";

    public static string Vacant(Role role) =>
        $"Danh sách chưa có {Post(role)} đang công tác. Hãy bổ sung một người có \"role\": \"{role}\".";

    public static string SecondChair(string other) =>
        $"Trường chỉ có một {Post(Role.Chair)}, mà danh sách đã có {other}. "
        + "Hãy sửa vai trò, hoặc ghi ngày thôi công tác (\"left\") cho người đã nghỉ.";

    public static string GroupWithoutLead(string group) =>
        $"{group} chưa có tổ trưởng chuyên môn đang công tác. "
        + $"Hãy bổ sung một người có \"role\": \"SubjectLead\" và \"group\": \"{group}\", hoặc sửa tên tổ.";

    private static string Post(Role role) => RoleTexts.Name(role) + role switch
    {
        Role.Chair => " (hiệu trưởng)",
        Role.ViceChair => " (phó hiệu trưởng)",
        _ => "",
    };
}
