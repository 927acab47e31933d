using System.Text.Json.Serialization;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// Whom a plan names for an activity: the holders of a role or of a post (chức danh), a group (tổ), or a person; exactly one of
/// the four.
/// </summary>
public sealed record Party
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Role? Role { get; init; }

    /// <summary>
    /// A post as the roster names it, of people of any role: "Tổng phụ trách Đội"; that of the class teachers (GVCN) is held by all who
    /// have a class.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Post { get; init; }

    /// <summary>A group as the roster names it: "Tổ 1".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StaffId? Person { get; init; }

    /// <summary>Who of the party answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public PartyAnswers Answers { get; init; }

    /// <summary>Whether each of the party answers for their own part; the work of a post is that of who holds it.</summary>
    [JsonIgnore]
    public bool IsEach => this is { Post: null, Answers: PartyAnswers.Each };

    /// <summary>
    /// Whether a person of the roster is one who answers; that there is only one, where one answers for all, is the plan's rule.
    /// </summary>
    public bool IsAnsweredBy(StaffMember person) => this switch
    {
        { Role: { } role } => person.Role == role,
        { Post: { } post } => person.NamedPost == post || (person.Class is not null && ClassTeachers.IsPost(post)),
        { Group: { } group } => person.Group == group && (Answers == PartyAnswers.Each || person.Role == Schools.Role.SubjectLead),
        _ => person.Id == Person,
    };
}
