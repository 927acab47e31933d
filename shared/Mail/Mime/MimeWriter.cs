using System.Buffers;
using System.Text;
using MimeKit;

namespace BinhHoa2.Shared.Mail.Mime;

/// <summary>Writes the lines of a MIME message, each ending with CRLF, into one buffer, which is lent and given back.</summary>
internal sealed class MimeWriter : IDisposable
{
    private const int UsualLength = 32 * 1024;
    private const int Base64Line = 76;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(UsualLength);
    private int length;

    /// <param name="line">ASCII, without a line end.</param>
    public void Line(string line)
    {
        length += Encoding.ASCII.GetBytes(line, Room(line.Length));
        Add("\r\n"u8);
    }

    public void Header(Header header)
    {
        Add(header.RawField);
        Add(":"u8);

        // Its lines end as those of the machine's own text files do.
        var rest = header.RawValue.AsSpan();
        while (rest.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Add(rest[..end].TrimEnd((byte)'\r'));
            Add("\r\n"u8);
            rest = rest[(end + 1)..];
        }
    }

    /// <summary>Text as quoted-printable.</summary>
    public void QuotedPrintable(string text)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var octets = Encoding.UTF8.GetBytes(text, plain);
        length += Mime.QuotedPrintable.Encode(plain.AsSpan(0, octets), Room(Mime.QuotedPrintable.MaxBytes(octets)));
        ArrayPool<byte>.Shared.Return(plain);
    }

    /// <summary>Bytes as base64.</summary>
    public void Base64(ReadOnlySpan<byte> content)
    {
        const int BytesInLine = Base64Line / 4 * 3;
        while (!content.IsEmpty)
        {
            var line = content[..Math.Min(content.Length, BytesInLine)];
            System.Buffers.Text.Base64.EncodeToUtf8(line, Room(Base64Line), out _, out var written);
            length += written;
            Add("\r\n"u8);
            content = content[line.Length..];
        }
    }

    public byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Add(ReadOnlySpan<byte> some)
    {
        some.CopyTo(Room(some.Length));
        length += some.Length;
    }

    /// <summary>At least so many bytes to write into.</summary>
    private Span<byte> Room(int count)
    {
        if (bytes.Length - length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + count));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(length);
    }
}
