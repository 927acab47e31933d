using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>Tells the class of a class teacher from what lists write of it.</summary>
internal static partial class ClassCell
{
    /// <summary>
    /// The class in a cell of its column, or as it was typed: "1A" of "Lớp 1A", "GVCN lớp 1A" and "1A"; empty for a cell that says there is
    /// none. What is no class stays, so that it is asked about.
    /// </summary>
    public static string Of(string text)
    {
        var folded = RosterCell.Fold(text);
        return None().IsMatch(folded) ? string.Empty : text[Before().Match(folded).Length..].Trim();
    }

    /// <summary>The class that a duty names: "1A" of "Giáo viên chủ nhiệm lớp 1A"; null where it names none.</summary>
    public static string? InDuty(string duty)
    {
        var folded = RosterCell.Fold(duty);
        return Duty().Match(folded) is { Success: true } match
            ? duty.Substring(match.Groups["class"].Index, match.Groups["class"].Length)
            : null;
    }

    /// <summary>Whether a duty or post is that of a class teacher.</summary>
    public static bool IsOfClassTeacher(string duty) => ClassTeacher().IsMatch(RosterCell.Fold(duty));

    [GeneratedRegex(@"^(-+|\.+|/|0|khong( co)?( lop)?|khong chu nhiem)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex None();

    [GeneratedRegex(
        @"^\s*((la )?(gvcn|gv chu nhiem|giao vien chu nhiem|chu nhiem|cn)\b[\s:.]*)?(lop\b[\s:.]*)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();

    // One class, and nothing behind it: of two, or of a grade, nothing is guessed.
    [GeneratedRegex(
        @"\b(gvcn|chu nhiem)( lop)? (?<class>\d{1,2}([a-z]\d{0,2}|[./]\d{1,2}))\s*\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\bgvcn\b|\b(giao vien|gv) chu nhiem\b|\bchu nhiem lop\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassTeacher();
}
