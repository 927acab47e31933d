using System.Text.Json.Serialization;

namespace BinhHoa2.Shared.Schools;

/// <summary>A person of the school's staff as the roster names them.</summary>
/// <param name="Group">The subject group (tổ chuyên môn) a teacher or subject lead belongs to; null for the others.</param>
/// <param name="Title">What the person does at the school, as letters and reports say it: "Giáo viên lớp 1A".</param>
/// <param name="Left">The last day at the school, in the school's zone; null while they stay. A person who has left gets nothing.</param>
public sealed record StaffMember(
    StaffId Id,
    string Name,
    string Title,
    string Email,
    Role Role,
    string? Group = null,
    DateOnly? Left = null)
{
    /// <summary>
    /// Whether letters say "thầy" or "cô", as <see cref="FormOfAddress"/> writes it; null if the roster does not say. Rows
    /// written before the roster had it have none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Address { get; init; }

    /// <summary>The post (chức danh): "Phó Hiệu trưởng"; null if the roster names none beside the title.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Post { get; init; }

    /// <summary>
    /// The number to call where letters do not arrive, as the roster writes it; only the desk's pages show it. Null if the roster has
    /// none.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Phone { get; init; }

    /// <summary>The class (lớp) the person is the class teacher of, without the word: "1A"; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Class { get; init; }

    /// <summary>
    /// The day on which the erasure of the person's data began, in the school's zone; null for all others, as in rows written before
    /// there were erasures.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Erased { get; init; }

    /// <summary>The person's post as reports name it: the post, for who has none the title.</summary>
    [JsonIgnore]
    public string NamedPost => Post ?? Title;

    public bool IsOnBoard => Role is Role.Chair or Role.ViceChair or Role.Secretary or Role.Member;

    /// <summary>Whether the person is on the staff on <paramref name="day"/>.</summary>
    public bool IsHereOn(DateOnly day) => Left is not { } last || day <= last;
}
