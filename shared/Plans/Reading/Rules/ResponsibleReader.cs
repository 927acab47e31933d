using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Reads who is responsible in a sentence, as it is written there: "(Đ/c Lan phụ trách)", "Người thực hiện: BGH", "do cô Bình phụ
/// trách", "… . Đ/c Hoa phụ trách.", "GVCN: …".
/// </summary>
internal static partial class ResponsibleReader
{
    private const int MaxText = 4000;
    private const int MaxPerson = 120;

    /// <returns>Null when no person is named.</returns>
    public static string? OfSentence(string text)
    {
        if (text.Length > MaxText)
        {
            return null;
        }

        var folded = VietnameseLetters.Fold(text);
        return Labelled(text, folded)
            ?? Bracketed(text, folded)
            ?? Part(text, Assigned().Match(folded))
            ?? Part(text, OwnSentence().Match(folded))
            ?? Part(text, Dashed().Match(folded))
            ?? Part(text, InFront().Match(folded));
    }

    /// <summary>Returns whether a text only names persons, posts or groups.</summary>
    public static bool IsPerson(string text) => text.Length <= MaxPerson && Person().IsMatch(VietnameseLetters.Fold(text));

    private static string? Labelled(string text, string folded) => Part(text, Label().Match(folded));

    private static string? Bracketed(string text, string folded)
    {
        foreach (Match bracket in Brackets().Matches(folded).Reverse())
        {
            var inner = bracket.Groups["in"];
            var person = text.Substring(inner.Index, inner.Length);
            var core = Verb().Replace(inner.Value, match => new string('\0', match.Length));
            if (core.Contains('\0', StringComparison.Ordinal) || IsPerson(person) || PersonAndDay().IsMatch(inner.Value))
            {
                return Trimmed(string.Concat(person.Where((_, i) => core[i] != '\0')));
            }
        }

        return null;
    }

    private static string? Part(string text, Match match) =>
        match.Success ? Trimmed(text.Substring(match.Groups["who"].Index, match.Groups["who"].Length)) : null;

    /// <summary>Returns the person without the day beside it and without punctuation.</summary>
    private static string? Trimmed(string text)
    {
        var folded = VietnameseLetters.Fold(text);
        if (DayBeside().Match(folded) is { Success: true } day)
        {
            text = text.Remove(day.Index, day.Length);
        }

        var person = text.Trim(' ', '.', ';', ',', ':', '-', '–', '(', '/');
        return person.Length is 0 or > MaxPerson ? null : person;
    }

    private const string Who =
        @"(d/c|dong chi|co|thay|c\.|bgh|ban giam hieu|hieu truong|pho hieu truong|p\.?\s?ht|ht|pht|hp|tpt"
            + @"|tong phu trach|gv|gvcn|gvbm|giao vien|cbgv|cbql|can bo"
        + @"|nhan vien|nv|to truong|to pho|ttcm|to chuyen mon|to khoi|cac to|to|khoi truong|cong doan|bch|ctcd|chu tich"
        + @"|chi doan|doan thanh nien|chi bo|bi thu|doi|lien doi|ban chi dao|ban|y te|thu vien"
        + @"|ke toan|van thu|bao ve|thiet bi|tap vu|toan the|toan truong|tat ca|hoc sinh|hs|nha truong|chuyen mon|hdsp"
        + @"|hoi dong|pccm|thu ky|thu quy|phuc vu|cap duong|ong|ba|hoi)";

    [GeneratedRegex(
        @"(^|[.;,(]\s*|[-]\s+|\s)((nguoi|bo phan|don vi|ca nhan) (phu trach|thuc hien|chiu trach nhiem)( chinh)?"
            + @"|phu trach( chinh)?|chu tri|thuc hien|pt|phan cong|trach nhiem)\s*:\s*(?<who>[^;()]+?)\s*(\)|;|\.\s|\.?$"
            + @"|,?\s*(phoi hop|thoi gian|dia diem)\b)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\((?<in>[^()]{2,120})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\b(do\s+)?(nguoi )?(phu trach( chinh)?|chiu trach nhiem( chinh)?|chu tri|dam nhiem|dam trach"
            + @"|thuc hien)\b\s*:?|^(do|giao( cho)?)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"\b(do|giao cho|giao|phan cong( cho)?)\s+(?<who>"
        + Who + @"\b[^,;.()]{0,80}?)\s+(phu trach|chiu trach nhiem|chu tri|dam nhiem|dam trach|thuc hien|to chuc|lam|theo doi)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assigned();

    [GeneratedRegex(
        @"[.;]\s+(?<who>" + Who + @"\b[^.;()]{0,80}?)\s+(phu trach|chiu trach nhiem|chu tri|dam nhiem|dam trach|thuc hien)\.?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnSentence();

    [GeneratedRegex(@"\s[-]\s*(?<who>" + Who + @"\b[^;.()]{0,60})\.?;?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<who>" + Who + @"\b[^:;.()]{0,60}?)\s*:\s*\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InFront();

    [GeneratedRegex(@"^\s*" + Who + @"\b[^:;]*(;\s*" + Who + @"\b[^:;]*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex(
        @"^\s*((tu|den|truoc|vao|xong|nop|hoan thanh|han|ngay)\s+)*\d{1,2}\s?/\s?\d{1,2}(/\d{4})?\s*[,;:-]+\s*"
        + Who + @"\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonAndDay();

    [GeneratedRegex(
        @"[,;:-]*\s*((tu|den|truoc|vao|xong|nop|hoan thanh|ngay|thoi gian:?|han:?)\s+)*\d{1,2}\s?/\s?\d{1,2}(/\d{4})?(\s*(-"
            + @"|den)\s*\d{1,2}\s?/\s?\d{1,2}(/\d{4})?)?\s*[,;:-]*",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayBeside();
}
