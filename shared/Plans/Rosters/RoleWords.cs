using System.Text.RegularExpressions;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Tells a person's role from the words that schools write for posts (chức vụ, kiêm nhiệm).</summary>
internal static partial class RoleWords
{
    // The first that fits counts: "phó hiệu trưởng" has "hiệu trưởng" in it, and "tổ phó" no "tổ trưởng".
    private static readonly (Regex Pattern, Role Role)[] Rules =
    [
        (Deputy(), Role.ViceChair),
        (Head(), Role.Chair),
        (Secretary(), Role.Secretary),
        (OfBoard(), Role.Member),
        (Lead(), Role.SubjectLead),
        (Teacher(), Role.Teacher),
    ];

    /// <summary>Returns the role that the words of one cell say; null when they say none, or one that needs a question.</summary>
    public static Role? Of(string words)
    {
        var folded = RosterCell.Fold(words);
        return Office().IsMatch(folded)
            ? null
            : Rules.Where(r => r.Pattern.IsMatch(folded)).Select(r => (Role?)r.Role).FirstOrDefault();
    }

    /// <summary>
    /// Returns the role by all that a row says: that of the post held beside teaching; of two others none, so that it is asked.
    /// </summary>
    /// <param name="position">Chức vụ.</param>
    /// <param name="post">Chức danh, kiêm nhiệm.</param>
    public static (Role? Role, RosterColumn By) Of(string position, string post)
    {
        var (main, beside) = (Of(position), Of(post));
        return (main, beside) switch
        {
            (null, { } only) when position.Length == 0 => (only, RosterColumn.Post),
            (null, _) => (null, RosterColumn.Position),
            (_, null) => (main, RosterColumn.Position),
            _ when main == beside => (main, RosterColumn.Position),

            // A secretary or head of a group teaches; an office of a union or youth group beside it leaves the work of the group.
            (Role.Teacher, Role.Secretary or Role.SubjectLead) => (beside, RosterColumn.Post),
            (Role.Chair or Role.ViceChair, _) when beside is Role.Teacher or Role.Member => (main, RosterColumn.Position),
            (_, Role.Teacher) => (main, RosterColumn.Position),
            _ => (null, RosterColumn.Post),
        };
    }

    [GeneratedRegex(@"\bpho (hieu truong|ht)\b|\bhieu pho\b|\bpht\b|\bpho truong ban\b|^vicechair$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"\bhieu truong\b|^ht$|^truong ban( chi dao)?$|^chair$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^thu ky\b|\bthu ky (hoi dong|hd|truong|ban chi dao|nha truong|hoi dong truong)\b|^secretary$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secretary();

    [GeneratedRegex(
        @"\bthanh vien( ban chi dao)?\b|\bchu tich (cong doan|cd)\b|\bctcd\b|\btong phu trach\b|\btpt\b|\bbi thu (chi )?doan\b"
            + @"|\btruong ban thanh tra\b|^member$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfBoard();

    [GeneratedRegex(@"^(giao vien,? ?[-,/+]? ?)?((to|khoi) truong|ttcm)\b|^subjectlead$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"\bgiao vien\b|\bgvcn\b|\bgvbm\b|^gv\b|^(to|khoi) pho\b|\bto pho chuyen mon\b|^teacher$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Teacher();

    // Head of an office or of a union's group: no head of teachers.
    [GeneratedRegex(
        @"\bto truong (to )?(van phong|hanh chinh|cong doan|bao ve|nuoi duong|cap duong)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Office();
}
