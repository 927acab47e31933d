namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>What a column of a list of people holds.</summary>
public enum RosterColumn
{
    /// <summary>Họ và tên.</summary>
    Name,

    /// <summary>Họ đệm, where the name has two columns.</summary>
    FamilyName,

    /// <summary>Tên, where the name has two columns.</summary>
    GivenName,

    /// <summary>Email, thư điện tử.</summary>
    Email,

    /// <summary>Chức vụ, vai trò: the words that say the role.</summary>
    Position,

    /// <summary>The role itself, as it is chosen on the page; no file has it.</summary>
    Role,

    /// <summary>Tổ.</summary>
    Group,

    /// <summary>Nhiệm vụ, as letters and reports say it.</summary>
    Title,

    /// <summary>Lớp chủ nhiệm.</summary>
    Class,

    /// <summary>Chức danh, kiêm nhiệm.</summary>
    Post,

    /// <summary>Giới tính, xưng hô.</summary>
    Address,

    /// <summary>Điện thoại.</summary>
    Phone,

    /// <summary>Ngày công tác cuối cùng.</summary>
    Left,

    /// <summary>Who of the roster in force a row is; no file has it.</summary>
    Known,
}
