using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// Divides the words of a column of both who leads and who takes part: "BGH chủ trì; TPT Đội, GVCN phối hợp", "Chủ trì: BGH. Phối hợp:
/// GVCN", or names alone, of which the first leads.
/// </summary>
internal static partial class JointWords
{
    /// <returns>
    /// The words of who leads and of who takes part, either possibly empty, and whether the words themselves say who leads.
    /// </returns>
    public static (string Lead, string Support, bool IsSaid) Divide(string words)
    {
        var folded = VietnameseLetters.Fold(words);
        var (lead, support) = (new List<string>(), new List<string>());
        List<string>? open = null;
        var at = 0;
        foreach (var marker in Marker().Matches(folded).ToList())
        {
            var (before, own) = (words[at..marker.Index], marker.Groups["lead"].Success ? lead : support);
            at = marker.Index + marker.Length;
            if (IsInFront(before, marker))
            {
                // "Chủ trì: …": what stands before belongs to the marker before it, or leads.
                (open ?? lead).Add(before);
                open = own;
                continue;
            }

            if (marker.Groups["with"].Success && open is null)
            {
                // "TPT Đội phối hợp với Công đoàn".
                lead.Add(before);
                open = support;
                continue;
            }

            // "… chủ trì": what stands before it is its own, back to the end of the part before.
            var cut = open is null && own == lead ? 0 : CutOf(before, isOpen: open is not null);
            (open ?? lead).Add(before[..cut]);
            own.Add(before[cut..]);
            open = null;
        }

        var rest = words[at..];
        if (at == 0)
        {
            var (first, others) = First(rest);
            return (first, others, IsSaid: others.Length == 0);
        }

        (open ?? support).Add(rest);
        return (Joined(lead), Joined(support), IsSaid: lead.Exists(HasWords));
    }

    /// <summary>The first of some names, and the others.</summary>
    private static (string First, string Others) First(string names)
    {
        var parts = PartyWords.Split(names).ToList();
        return parts.Count == 0 ? (names, string.Empty) : (parts[0], string.Join("; ", parts.Skip(1)));
    }

    private static bool IsInFront(string before, Match marker) =>
        marker.Groups["colon"].Success || before.TrimEnd(' ', '-', '+', '(') is not { Length: > 0 } text || ";.,:\n".Contains(text[^1]);

    /// <summary>Where the part that a marker closes begins; of names between commas the first stays with who leads.</summary>
    private static int CutOf(string before, bool isOpen)
    {
        var comma = isOpen ? before.LastIndexOf(',') : before.IndexOf(',');
        return PartEnd().Matches(before).LastOrDefault() is { } end ? end.Index + end.Length
            : comma >= 0 ? comma + 1 : isOpen ? before.Length : 0;
    }

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts.Select(p => p.Trim()).Where(HasWords));

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    // The point of "P.HT" and "C. Lan" ends nothing.
    [GeneratedRegex(@"[;\n]|(?<=\w{2})\.\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartEnd();

    // "Tổng phụ trách Đội" is a post.
    [GeneratedRegex(
        @"\b((?<lead>(nguoi |don vi |bo phan )?(chu tri( chinh| thuc hien)?"
            + @"|((?<!tong )phu trach( chinh)?|chiu trach nhiem( chinh)?)(?=\s*([:;,.)\n]|$))))"
            + @"|(nguoi |don vi |bo phan )?(cung )?phoi hop( thuc hien| to chuc| tham gia)?(?<with> (voi|cung))?)\b(?<colon>\s*:)?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
