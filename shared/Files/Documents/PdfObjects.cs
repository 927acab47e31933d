using System.Globalization;
using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Reads the object at the beginning of a piece of a PDF (ISO 32000-1, 7.3): a dictionary as its entries, a string as
/// bytes, a name as text with its slash, a number, a reference; null for the rest and for what is broken.
/// </summary>
internal ref struct PdfObjects(ReadOnlySpan<byte> bytes)
{
    private const int MaxDepth = 16;
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    /// <summary>The object the piece begins with.</summary>
    public static object? Read(ReadOnlySpan<byte> bytes) => new PdfObjects(bytes).Value(0);

    private readonly byte Next => at < bytes.Length ? bytes[at] : (byte)0;

    private object? Value(int depth)
    {
        SkipBlank();
        if (depth > MaxDepth)
        {
            at = bytes.Length;
            return null;
        }

        return Next switch
        {
            (byte)'/' => Name(),
            (byte)'(' => Literal(),
            (byte)'[' => List(depth),
            (byte)'<' when at + 1 < bytes.Length && bytes[at + 1] == '<' => Dictionary(depth),
            (byte)'<' => Hex(),
            _ => Word(),
        };
    }

    private void SkipBlank()
    {
        while (at < bytes.Length && (bytes[at] <= ' ' || bytes[at] == '%'))
        {
            if (bytes[at] == '%')
            {
                var end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? bytes.Length : at + end;
            }
            else
            {
                at++;
            }
        }
    }

    private string Name()
    {
        var start = at++;
        while (at < bytes.Length && bytes[at] > ' ' && !"()<>[]{}/%"u8.Contains(bytes[at]))
        {
            at++;
        }

        return PdfNames.Decode(bytes[start..at]);
    }

    private List<object?> List(int depth)
    {
        var list = new List<object?>();
        for (at++, SkipBlank(); at < bytes.Length && bytes[at] != ']'; SkipBlank())
        {
            list.Add(Value(depth + 1));
        }

        at++;
        return list;
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        var entries = new Dictionary<string, object?>();
        for (at += 2, SkipBlank(); Next == '/'; SkipBlank())
        {
            var name = Name();
            entries.TryAdd(name, Value(depth + 1));
        }

        at += 2;
        return entries;
    }

    private byte[] Hex()
    {
        var start = ++at;
        var end = bytes[start..].IndexOf((byte)'>');
        end = end < 0 ? bytes.Length : start + end;
        at = end + 1;
        var digits = new StringBuilder();
        foreach (var c in bytes[start..end])
        {
            digits.Append(char.IsAsciiHexDigit((char)c) ? (char)c : "");
        }

        return Convert.FromHexString(digits.Length % 2 == 0 ? digits.ToString() : digits.Append('0').ToString());
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        var open = 1;
        for (at++; at < bytes.Length; at++)
        {
            var c = bytes[at];
            if (c == '\\')
            {
                at++;
                Escaped(text);
                continue;
            }

            open += c switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (open == 0)
            {
                at++;
                break;
            }

            text.Add(c);
        }

        return [.. text];
    }

    private void Escaped(List<byte> text)
    {
        var c = Next;
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            var start = at;
            for (; at < start + 3 && Next is >= (byte)'0' and <= (byte)'7'; at++)
            {
                value = (value * 8) + Next - '0';
            }

            at--;
            text.Add((byte)value);
        }
        else if (c is (byte)'\r' or (byte)'\n')
        {
            at += c == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? 1 : 0;
        }
        else
        {
            text.Add((char)c switch
            {
                'n' => (byte)'\n',
                'r' => (byte)'\r',
                't' => (byte)'\t',
                'b' => (byte)'\b',
                'f' => (byte)'\f',
                _ => c,
            });
        }
    }

    private object? Word()
    {
        if (Plain() is not { Length: > 0 } word)
        {
            // Nothing a value begins with.
            at++;
            return null;
        }

        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return word;
        }

        var back = at;
        SkipBlank();
        var generation = Plain();
        SkipBlank();
        if (generation.Length > 0 && generation.All(char.IsAsciiDigit) && Next == 'R')
        {
            at++;
            return new PdfReference($"{word} {generation}");
        }

        at = back;
        return number;
    }

    private string Plain()
    {
        var start = at;
        while (at < bytes.Length && bytes[at] > ' ' && !"()<>[]{}/%"u8.Contains(bytes[at]))
        {
            at++;
        }

        return Encoding.Latin1.GetString(bytes[start..at]);
    }
}
