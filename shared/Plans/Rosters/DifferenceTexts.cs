using System.Globalization;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>The difference of two rosters in words.</summary>
public static class DifferenceTexts
{
    private const string None = "không có";

    /// <summary>A person who joins: "Nguyễn Thị Lan (Giáo viên): giáo viên, Tổ 1, chủ nhiệm lớp 1A, lan@truong.edu.vn".</summary>
    public static string Joins(StaffMember person) =>
        $"{Phrases.Person(person)}: {RoleTexts.Name(person.Role)}{(person.Group is { } group ? $", {group}" : string.Empty)}, "
        + (person.Class is { } name ? $"chủ nhiệm {ClassTexts.Of(name)}, " : string.Empty)
        + person.Email;

    /// <summary>A person who leaves: "Nguyễn Thị Lan (Giáo viên lớp 1A): ngày công tác cuối cùng 28/10/2021".</summary>
    public static string Leaves(PersonChange change) =>
        $"{Phrases.Person(change.Person)}: {Uncapitalized(PersonField.Left)} {TextOf(change.Of(PersonField.Left)!, after: true)}";

    /// <summary>A field that changes: "Tổ: Tổ 1 → Tổ 2".</summary>
    public static string Field(FieldChange change) =>
        $"{Name(change.Field)}: {TextOf(change, after: false)} → {TextOf(change, after: true)}";

    public static string Substitute(Substitution one, Roster people) =>
        $"{people.NameOf(one.Substitute)} thay {people.NameOf(one.For)} {Phrases.Range(one.From, one.To)}";

    private static string Name(PersonField field) => DraftTexts.Name(field switch
    {
        PersonField.Name => RosterColumn.Name,
        PersonField.Email => RosterColumn.Email,
        PersonField.Role => RosterColumn.Role,
        PersonField.Group => RosterColumn.Group,
        PersonField.Title => RosterColumn.Title,
        PersonField.Post => RosterColumn.Post,
        PersonField.Address => RosterColumn.Address,
        PersonField.Phone => RosterColumn.Phone,
        PersonField.Class => RosterColumn.Class,
        _ => RosterColumn.Left,
    });

    private static string Uncapitalized(PersonField field) => Phrases.Uncapitalized(Name(field));

    private static string TextOf(FieldChange change, bool after) => (change.Field, after ? change.After : change.Before) switch
    {
        (_, null) => None,
        (PersonField.Role, var role) => RoleTexts.Name(Enum.Parse<Role>(role)),
        (PersonField.Left, var day) => Phrases.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (_, var text) => text,
    };
}
