namespace BinhHoa2.Shared.Schools;

/// <summary>The Vietnamese words for the roles, as they stand inside a sentence.</summary>
internal static class RoleTexts
{
    public static string Name(Role role) => role switch
    {
        Role.Chair => "Trưởng Ban Chỉ đạo",
        Role.ViceChair => "Phó Trưởng Ban Chỉ đạo",
        Role.Secretary => "Thư ký Ban Chỉ đạo",
        Role.Member => "thành viên Ban Chỉ đạo",
        Role.SubjectLead => "tổ trưởng chuyên môn",
        _ => "giáo viên",
    };
}
