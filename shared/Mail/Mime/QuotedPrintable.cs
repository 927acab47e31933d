namespace BinhHoa2.Shared.Mail.Mime;

/// <summary>Quoted-printable (RFC 2045, 6.7): text that stays readable where it is ASCII, in lines any mail server takes.</summary>
internal static class QuotedPrintable
{
    /// <summary>A line breaks off here; with the last character encoded and the "=" it has at most the 76 the RFC allows.</summary>
    private const int LineLength = 73;

    /// <summary>How many bytes the text has at most when it is encoded.</summary>
    public static int MaxBytes(int length) => (length * 3) + (length * 3 / LineLength * 3) + 8;

    /// <summary>Encodes text whose lines end with LF or CRLF into lines that end with CRLF.</summary>
    /// <returns>How many bytes were written.</returns>
    public static int Encode(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var written = 0;
        while (text.IndexOf((byte)'\n') is >= 0 and var end)
        {
            written += EncodeLine(text[..end].TrimEnd((byte)'\r'), output[written..]);
            written += LineEnd(output[written..]);
            text = text[(end + 1)..];
        }

        if (!text.IsEmpty)
        {
            // The text does not end with a line end, and a boundary follows on a line of its own.
            written += EncodeLine(text, output[written..]);
            output[written++] = (byte)'=';
            written += LineEnd(output[written..]);
        }

        return written;
    }

    private static int EncodeLine(ReadOnlySpan<byte> line, Span<byte> output)
    {
        var (written, length) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            var octet = line[i];
            var last = i == line.Length - 1;
            if (IsPlain(octet) || (IsBlank(octet) && !last))
            {
                output[written++] = octet;
                length++;
            }
            else
            {
                output[written++] = (byte)'=';
                output[written++] = Digit(octet >> 4);
                output[written++] = Digit(octet & 0xF);
                length += 3;
            }

            if (length >= LineLength && !last)
            {
                output[written++] = (byte)'=';
                written += LineEnd(output[written..]);
                length = 0;
            }
        }

        return written;
    }

    private static bool IsPlain(byte octet) => octet is > (byte)' ' and <= (byte)'~' and not (byte)'=';

    /// <summary>Plain too, except where a line ends: there mail servers take it away.</summary>
    private static bool IsBlank(byte octet) => octet is (byte)' ' or (byte)'\t';

    private static int LineEnd(Span<byte> output)
    {
        output[0] = (byte)'\r';
        output[1] = (byte)'\n';
        return 2;
    }

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value];
}
