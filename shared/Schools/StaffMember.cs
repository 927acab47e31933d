namespace BinhHoa2.Shared.Schools;

/// <summary>A person of the school's staff as the roster names them.</summary>
/// <param name="Group">The subject group (tổ chuyên môn) a teacher or subject lead belongs to; null for the others.</param>
/// <param name="Title">How the school addresses the post: "Giáo viên lớp 1A".</param>
/// <param name="Left">The last day at the school, in the school's zone; null while they stay. Who has left gets nothing.</param>
public sealed record StaffMember(
    StaffId Id,
    string Name,
    string Title,
    string Email,
    Role Role,
    string? Group = null,
    DateOnly? Left = null)
{
    public bool IsOnBoard => Role is Role.Chair or Role.ViceChair or Role.Secretary or Role.Member;

    /// <summary>Whether the person is on the staff on <paramref name="day"/>.</summary>
    public bool IsHereOn(DateOnly day) => Left is not { } last || day <= last;
}
