using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// A line that begins a month: "1. Tháng 10/2021", "THÁNG 10 NĂM 2025", "Tháng 9 (tiếp theo)", "II. Công tác trọng tâm tháng 11",
/// "Tháng 10: …". A line that only begins with the word ("Tháng hành động vì trẻ em", "Tháng 11 tổ chức …") is none.
/// </summary>
/// <param name="Tail">What stands behind the months: a theme, or activities in the same line; empty for nothing.</param>
/// <param name="IsTheme">Whether the tail is introduced as a theme.</param>
/// <param name="IsTitle">Whether words such as "Kế hoạch công tác" stand in front, as in the title of a document.</param>
internal sealed partial record MonthHeading(ImmutableArray<StatedMonth> Months, string Tail, bool IsTheme, bool IsTitle)
{
    private const int MaxPrefix = 110;

    /// <param name="text">The line without its marker.</param>
    /// <param name="marker">Its marker; an item with a bullet is a heading only if nothing or a colon follows the month.</param>
    public static MonthHeading? Of(string text, Marker marker = default)
    {
        if (MonthWords.First(text) is not { } found || found.Start > MaxPrefix)
        {
            return null;
        }

        var folded = VietnameseLetters.Fold(text);
        var prefix = folded[..found.Start].TrimEnd();
        if (!IsPrefix(prefix, marker, text[..found.Start]))
        {
            return null;
        }

        var rest = text[found.End..];
        var tail = Separator().Match(VietnameseLetters.Fold(rest));
        if (!tail.Success)
        {
            return null;
        }

        var behind = rest[tail.Length..].Trim();
        var isTheme = ThemeWord().IsMatch(VietnameseLetters.Fold(behind)) || prefix.Contains("chu diem", StringComparison.Ordinal)
            || prefix.Contains("chu de", StringComparison.Ordinal) || IsQuoted(behind);
        var isSet = tail.Groups["set"].Success || behind.Length == 0 || isTheme;
        return isSet && !(prefix.Length > 0 && marker.IsBullet && behind.Length > 0 && !isTheme)
            ? new(found.Months, behind, isTheme, prefix.Length > 0)
            : null;
    }

    private static bool IsPrefix(string prefix, Marker marker, string original)
    {
        if (prefix.Length == 0)
        {
            return true;
        }

        // "Đánh giá công tác tháng 9" looks back; "- Kiểm tra vở sạch chữ đẹp tháng 9" is an activity.
        return !marker.IsBullet && HeadingWords().IsMatch(prefix) && !BackwardWords().IsMatch(prefix)
            && (prefix.Length <= 60 || original.All(c => !char.IsLower(c)));
    }

    private static bool IsQuoted(string text) =>
        text.Length > 2 && text[0] is '“' or '"' or '„' or '«' && text.TrimEnd('.', ' ')[^1] is '”' or '"' or '»';

    [GeneratedRegex(
        @"^\s*(\(\s*(tiep( theo)?|tt|cont)\s*\)|-?\s*tiep theo)?\s*((?<set>[:.;]|-+(?=\s|$)|-(?=\p{L}))\s*-*\s*|$"
            + @"|(?=\()|(?=chu (diem|de))|(?=""))",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[(\s""*-]*(chu (diem|de)|ten chu (diem|de)|theo chu (diem|de))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThemeWord();

    [GeneratedRegex(
        @"^[""(]?(du thao )?((noi dung|cac|nhung|mot so|bang|lich|phan|du kien|chuong trinh|phuong huong|trien khai|thoi gian)[\s,:-]*)*"
            + @"(ke hoach|cong tac|nhiem vu|trong tam|cong viec|hoat dong|chu diem|chu de|lich|noi dung|chuong trinh"
            + @"|phuong huong|trong|thoi gian)\b[^.;:]*[:]?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex HeadingWords();

    [GeneratedRegex(
        @"\b(danh gia|ket qua|bao cao|so ket|tong ket|nhan xet|kiem diem|ra soat|da thuc hien|qua trinh|ngay|can cu|tuan|so)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BackwardWords();
}
