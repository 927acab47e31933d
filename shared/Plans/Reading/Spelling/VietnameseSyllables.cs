using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading.Spelling;

/// <summary>Judges how much of a text is spelled as Vietnamese is, to tell in which encoding it was written.</summary>
internal static partial class VietnameseSyllables
{
    /// <summary>
    /// Returns how well the text is spelled: words with marks that are syllables count for it; letters that Vietnamese does not have
    /// and words that cannot be syllables count against it.
    /// </summary>
    public static int Score(string text)
    {
        var score = 0;
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || text[i] is > '\u0080' and < '\u0100' and not ('\u00A0' or '«' or '»' or '°')))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                score += ScoreOfWord(text[start..i]);
                start = -1;
            }
        }

        return score;
    }

    private static int ScoreOfWord(string word)
    {
        if (word.Any(c => c > '\u007F' && !VietnameseLetters.IsMarked(c)))
        {
            return -4;
        }

        var marks = word.Count(VietnameseLetters.IsMarked);
        if (marks == 0)
        {
            return 0;
        }

        // A word is in one case, but for its first letter: "trUờng" is a sign of the wrong encoding.
        var isMixed = word.Skip(1).Any(char.IsUpper) && word.Any(char.IsLower);
        return !isMixed && Tones(word) <= 1 && Syllable().IsMatch(VietnameseLetters.Fold(word)) ? 2 : -2;
    }

    private static int Tones(string word) =>
        word.Count(c => "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
            .Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));

    [GeneratedRegex(
        "^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
            + "(a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu"
            + "|y|ya|ye|yeu)(c|ch|m|n|ng|nh|p|t)?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Syllable();
}
