namespace BinhHoa2.Shared.Schools;

/// <summary>
/// A person's place in the school. The first four are the Board (Ban Chỉ đạo, section V of the plan):
/// the Chair builds and checks, the ViceChair organises and compiles, the Secretary informs, records and drafts,
/// Members follow up.
/// </summary>
public enum Role
{
    /// <summary>Trưởng ban, hiệu trưởng.</summary>
    Chair,

    /// <summary>Phó Trưởng ban, phó hiệu trưởng.</summary>
    ViceChair,

    /// <summary>Thư ký.</summary>
    Secretary,

    /// <summary>Thành viên Ban Chỉ đạo.</summary>
    Member,

    /// <summary>Tổ trưởng chuyên môn.</summary>
    SubjectLead,

    /// <summary>Giáo viên.</summary>
    Teacher,
}
