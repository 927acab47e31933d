using System.Text;
using MimeKit;

namespace BinhHoa2.Shared.Mail.Mime;

/// <summary>
/// Foreign words in a header. RFC 2047 (section 2) allows 75 characters for an encoded word and 76 for its line; what
/// MimeKit encodes exceeds both at times, and some servers then show the raw text.
/// </summary>
internal static class EncodedWords
{
    private const int MaxLine = 76;

    // 36 bytes are 48 characters in base64, so that a word and the longest field's name fit one line.
    private const int MaxBytes = 36;

    /// <summary>Whether a line of a header that has encoded words is longer than it may be; each word then fits too.</summary>
    public static bool AreTooLong(Header header) =>
        $"{header.Field}:{Encoding.Latin1.GetString(header.RawValue)}".Split('\n')
            .Any(l => l.Contains("=?", StringComparison.Ordinal) && l.TrimEnd('\r').Length > MaxLine);

    /// <summary>The text as encoded words, each on its line; none breaks a character.</summary>
    public static string Of(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(utf8);
            if (bytes.Count + length > MaxBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(utf8[..length]);
        }

        words.Add(Word(bytes));
        return string.Join("\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?b?{Convert.ToBase64String([.. bytes])}?=";
}
