using System.Text;
using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>
/// Decodes plain text: Unicode by its mark or by its bytes; every other line by the encoding in which it is spelled as Vietnamese is
/// (Windows-1258, TCVN3, VNI), for one file may have several.
/// </summary>
internal static class TextDecoder
{
    // Windows-1258 where it differs from Latin-1 in letters: capitals and marks behind the letter.
    private static readonly Dictionary<char, char> Windows1258 = new()
    {
        ['Ã'] = 'Ă',
        ['ã'] = 'ă',
        ['Ì'] = '\u0300',
        ['ì'] = '\u0301',
        ['Ð'] = 'Đ',
        ['ð'] = 'đ',
        ['Ò'] = '\u0309',
        ['ò'] = '\u0323',
        ['Õ'] = 'Ơ',
        ['õ'] = 'ơ',
        ['Ý'] = 'Ư',
        ['ý'] = 'ư',
        ['Þ'] = '\u0303',
        ['þ'] = '₫',
        ['\u0093'] = '“',
        ['\u0094'] = '”',
        ['\u0096'] = '–',
        ['\u0097'] = '—',
        ['\u0091'] = '‘',
        ['\u0092'] = '’',
        ['\u0095'] = '•',
        ['\u0085'] = '…',
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the lines. One that could be of several encodings is taken for that of the line before it.</summary>
    public static List<string> Lines(byte[] file)
    {
        var lines = Unicode(file) is { } encoding
            ? [.. Split(encoding.GetString(file)).Select(LegacyText.Readings)]
            : SplitBytes(file.AsSpan().StartsWith("\uFEFF"u8) ? file.AsMemory(3) : file).Select(line => OfBytes(line.Span)).ToList();
        var near = lines.Select(Sure).FirstOrDefault(s => s is not null) ?? Spelled.Unicode;
        var texts = new List<string>(lines.Count);
        foreach (var readings in lines)
        {
            near = Sure(readings) ?? near;
            var best = readings.Max(r => r.Score);
            texts.Add(readings.Where(r => r.Score == best).OrderBy(r => r.Spelled == near ? 0 : 1).First().Text);
        }

        return texts;
    }

    /// <summary>Returns the encoding in which the line is spelled better than in all others; null when there is none.</summary>
    private static Spelled? Sure((Spelled Spelled, string Text, int Score)[] readings)
    {
        var best = readings.MaxBy(r => r.Score);
        return best.Score > 0 && readings.Count(r => r.Score == best.Score) == 1 ? best.Spelled : null;
    }

    /// <summary>Returns the encoding of text that is not in single bytes; without a mark it shows in zeros at every other byte.</summary>
    private static UnicodeEncoding? Unicode(ReadOnlySpan<byte> file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new(bigEndian: file[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: false);
        }

        var head = file[..(Math.Min(file.Length, 512) / 2 * 2)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] is 0 or 0x1E or 0x01 ? 1 : 0;
            odd += head[i + 1] is 0 or 0x1E or 0x01 ? 1 : 0;
        }

        return head.Length < 8 || Math.Max(even, odd) * 4 < head.Length
            ? null
            : new(bigEndian: even > odd, byteOrderMark: false, throwOnInvalidBytes: false);
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<ReadOnlyMemory<byte>> SplitBytes(ReadOnlyMemory<byte> file)
    {
        while (!file.IsEmpty)
        {
            var end = file.Span.IndexOfAny((byte)'\n', (byte)'\r');
            yield return end < 0 ? file : file[..end];
            var skip = end >= 0 && file.Span[end] == '\r' && end + 1 < file.Length && file.Span[end + 1] == '\n' ? 2 : 1;
            file = end < 0 ? default : file[(end + skip)..];
        }
    }

    private static (Spelled Spelled, string Text, int Score)[] OfBytes(ReadOnlySpan<byte> line)
    {
        try
        {
            return LegacyText.Readings(Utf8.GetString(line));
        }
        catch (DecoderFallbackException)
        {
            var latin = Encoding.Latin1.GetString(line);
            return
            [
                LegacyText.Scored(Spelled.Windows1258, ComposedLetters.Of(Marked(latin))),
                LegacyText.Scored(Spelled.Tcvn3, Tcvn3.ToUnicode(latin)),
                LegacyText.Scored(Spelled.Vni, Vni.ToUnicode(latin)),
            ];
        }
    }

    private static string Marked(string latin) => string.Concat(latin.Select(c => Windows1258.GetValueOrDefault(c, c)));
}
