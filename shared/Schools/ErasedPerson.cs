namespace BinhHoa2.Shared.Schools;

/// <summary>
/// What stays of a person whose data were erased: the id, the role, the group and the days. A roster with such an entry takes no person
/// with that id any more.
/// </summary>
public static class ErasedPerson
{
    /// <summary>Stands where a name or a text was.</summary>
    public const string Mark = "(đã xoá)";

    /// <summary>The person while the erasure runs: already left, the id refused, the words still known that are searched for.</summary>
    /// <param name="day">In the school's zone.</param>
    public static StaffMember Begun(StaffMember person, DateOnly day) => person with
    {
        Erased = person.Erased ?? day,
        Left = person.Left < day ? person.Left : day.AddDays(-1),
    };

    /// <summary>The person afterwards. Of one who is erased already it is the same.</summary>
    /// <param name="day">In the school's zone.</param>
    public static StaffMember Of(StaffMember person, DateOnly day)
    {
        var begun = Begun(person, person.Erased ?? day);
        return new StaffMember(begun.Id, Mark, RoleTexts.Name(begun.Role), string.Empty, begun.Role, begun.Group, begun.Left)
        {
            Erased = begun.Erased,
        };
    }

    /// <summary>A person of whom the records know the id alone.</summary>
    /// <param name="day">In the school's zone.</param>
    public static StaffMember Unknown(StaffId id, DateOnly day) =>
        Of(new StaffMember(id, Mark, string.Empty, string.Empty, Role.Teacher), day);

    /// <summary>Why a list that names an erased id is refused.</summary>
    /// <param name="day">The day of the erasure, in the school's zone.</param>
    public static string Refusal(StaffId id, DateOnly day) =>
        $"mã “{id}” là của một người đã được xoá dữ liệu theo yêu cầu ngày {day:dd/MM/yyyy} nên không dùng lại được. "
        + "Xin bỏ người này khỏi danh sách.";
}
