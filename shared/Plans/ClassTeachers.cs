using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans;

/// <summary>
/// The post of class teacher (giáo viên chủ nhiệm): who has a class in the roster holds it, whatever other post they have, and answers
/// for the own class.
/// </summary>
public static class ClassTeachers
{
    /// <summary>The post as plans name it.</summary>
    public const string Post = "GVCN";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        Post, "GVCN lớp", "GV chủ nhiệm", "GV chủ nhiệm lớp", "Giáo viên chủ nhiệm", "Giáo viên chủ nhiệm lớp", "Chủ nhiệm lớp",
    };

    /// <summary>Whether a post of a plan or a roster is that of a class teacher.</summary>
    public static bool IsPost(string post) => Names.Contains(post);

    /// <summary>The class a person answers for in an activity; null where their part is not that of a class.</summary>
    public static string? ClassOf(StaffMember person, PlanActivity activity) =>
        activity.Lead.Any(party => party.Post is { } post && IsPost(post)) ? person.Class : null;
}
