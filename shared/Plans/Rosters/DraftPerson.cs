using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A person of a draft: what the file or the page says, as text, so that nothing of it is lost before it fits.</summary>
/// <param name="Key">Names the person in the draft: <c>s1r7</c> for a row of a file, <c>n1</c> for one added on the page.</param>
/// <param name="Place">Where it is in the file: "dòng 7"; empty for one that is of no file.</param>
public sealed record DraftPerson(string Key, string Place)
{
    public string Name { get; init; } = string.Empty;

    public string Email { get; init; } = string.Empty;

    /// <summary>The words of the file about the post (chức vụ).</summary>
    public string Position { get; init; } = string.Empty;

    /// <summary>The role as it is known or was chosen; null while it has to be asked.</summary>
    public Role? Role { get; init; }

    /// <summary>Why the role is this one, in Vietnamese; empty where a person chose it.</summary>
    public string RoleReason { get; init; } = string.Empty;

    public string Group { get; init; } = string.Empty;

    public string Title { get; init; } = string.Empty;

    public string Post { get; init; } = string.Empty;

    /// <summary>"thầy", "cô", empty, or what the file says instead.</summary>
    public string Address { get; init; } = string.Empty;

    public string Phone { get; init; } = string.Empty;

    /// <summary>
    /// The class the person is the class teacher of, without the word "lớp". Drafts written before there was one have none.
    /// </summary>
    public string Class { get; init; } = string.Empty;

    /// <summary>The last day at the school, as a form carries it; empty while they stay.</summary>
    public string Left { get; init; } = string.Empty;

    /// <summary>Who of the roster in force it is; null for a new person, or while it is not known.</summary>
    public StaffId? Known { get; init; }

    /// <summary>Whether it is a person the roster in force does not have.</summary>
    public bool IsNew { get; init; }

    /// <summary>The id that a new person has in the file; null where the file has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaffId? FileId { get; init; }

    /// <summary>Whether the row is not taken over, as the secretary said.</summary>
    public bool IsOut { get; init; }

    /// <summary>Those of the roster in force it may be, while it is not known who.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<StaffId> Candidates { get; init; }

    /// <summary>A person of the roster in force.</summary>
    public static DraftPerson Of(StaffMember person) => new(person.Id.Value, string.Empty)
    {
        Name = person.Name,
        Email = person.Email,
        Role = person.Role,
        Group = person.Group ?? string.Empty,
        Title = person.Title,
        Post = person.Post ?? string.Empty,
        Address = person.Address ?? string.Empty,
        Phone = person.Phone ?? string.Empty,
        Class = person.Class ?? string.Empty,
        Left = person.Left is { } day ? $"{day:yyyy-MM-dd}" : string.Empty,
        Known = person.Id,
    };
}
