using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>The words by which plans name roles and posts, without marks and in lower case.</summary>
internal static partial class PartyVocabulary
{
    private static readonly FrozenDictionary<string, ImmutableArray<Role>> Roles = new (string Words, Role[] Roles)[]
    {
        ("bgh|ban giam hieu|lanh dao truong|ban lanh dao", [Role.Chair, Role.ViceChair]),
        ("ban chi dao|bcd", [Role.Chair, Role.ViceChair, Role.Secretary, Role.Member]),
        ("hieu truong|ht|truong ban|truong ban chi dao", [Role.Chair]),
        ("pho hieu truong|p.ht|p. ht|pht|p.hieu truong|phtcm|pho truong ban|pho truong ban chi dao", [Role.ViceChair]),
        ("thu ky ban chi dao|thu ky", [Role.Secretary]),
        ("thanh vien ban chi dao|cac thanh vien", [Role.Member]),
        ("ttcm|to truong|cac to truong|to truong chuyen mon|cac to|cac to chuyen mon|to chuyen mon|khoi truong|cac khoi truong",
            [Role.SubjectLead]),
        ("giao vien|gv|cac giao vien|toan the giao vien|gvcn|giao vien chu nhiem|gv chu nhiem", [Role.Teacher]),
    }
    .SelectMany(row => row.Words.Split('|'), (row, word) => (word, Roles: row.Roles.ToImmutableArray()))
    .ToFrozenDictionary(row => row.word, row => row.Roles, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Posts = new (string Words, string Part)[]
    {
        ("tpt|tpt doi|tptd|tong phu trach|tong phu trach doi|doi|lien doi", "tong phu trach"),
        ("cong doan|cd|bch cong doan|bch cd|ctcd|chu tich cong doan|chu tich cd", "cong doan"),
        ("chi doan|doan thanh nien|dtn|doan tn|bi thu chi doan|bch chi doan", "chi doan"),
        ("chi bo|bi thu chi bo", "bi thu chi bo"),
        ("thanh tra nhan dan|ban thanh tra nhan dan|ttnd|ban ttnd", "thanh tra"),
        ("thu vien", "thu vien"),
        ("y te", "y te"),
        ("van thu", "van thu"),
        ("ke toan", "ke toan"),
        ("thiet bi", "thiet bi"),
        ("bao ve", "bao ve"),
        ("thu quy", "thu quy"),
    }
    .SelectMany(row => row.Words.Split('|'), (row, word) => (word, row.Part))
    .ToFrozenDictionary(row => row.word, row => row.Part, StringComparer.Ordinal);

    /// <summary>The roles that a word stands for; default for none.</summary>
    public static ImmutableArray<Role> RolesOf(string folded) => Roles.TryGetValue(folded, out var roles) ? roles : [];

    /// <summary>Whether the word is of teachers who have a class.</summary>
    public static bool IsClassTeacher(string folded) => ClassTeacher().IsMatch(folded);

    /// <summary>Whether a duty is that of a teacher who has a class.</summary>
    public static bool HasClass(string title) => title.Contains("chu nhiem", StringComparison.Ordinal);

    /// <summary>What stands in the name of the post that a word means; null for none.</summary>
    public static string? PostOf(string folded) => Posts.GetValueOrDefault(Staff().Replace(folded, string.Empty));

    /// <summary>Whether the word is of pupils or parents, who take part and are on no staff.</summary>
    public static bool IsOutsideStaff(string folded) => Outside().IsMatch(folded);

    /// <summary>Whether the word says that none takes part.</summary>
    public static bool IsNobody(string folded) => folded is "khong" or "khong co";

    [GeneratedRegex(
        @"^((cac|toan the|tat ca|mot so|dai dien) )*(em |cac em )?(hs|hoc sinh|cmhs|phhs|phu huynh( hoc sinh| hs)?|cha me( hoc sinh| hs)?"
            + @"|ban (dai dien|dd) ?(cmhs|cha me hoc sinh|cha me hs|phu huynh|phhs)?|hoi (cmhs|cha me hoc sinh|phu huynh))"
            + @"( (toan truong|ca truong|trong truong|nha truong|cac lop|cac khoi|(lop|khoi) ?\d.*))?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(gvcn|chu nhiem)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassTeacher();

    [GeneratedRegex(@"^(nv|nhan vien|can bo|cb|bo phan|to)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Staff();
}
