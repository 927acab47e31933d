using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks through a PDF for what has no place in evidence: script, programs to start, files inside, films. A name may
/// be written with <c>#xx</c> for any character (ISO 32000-1, 7.3.5). What is packed inside object streams is not
/// unpacked: this keeps honest people's mistakes out; whoever opens the file does so as a download, in a reader that asks.
/// </summary>
internal static class PdfCheck
{
    private const int Piece = 81_920;
    private const int LongestName = 40;
    private const int Tail = 2048;

    private static readonly string[] Active = ["/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA"];

    /// <exception cref="FileRefusedException">It is damaged, active, or another kind as well.</exception>
    public static void Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source, own: "%pdf-");
        CheckEnd(source);
        CheckNames(source);
        source.CopyWhole(target);
    }

    /// <summary>A PDF ends with its mark; what comes behind belongs to something else.</summary>
    private static void CheckEnd(Stream source)
    {
        source.Position = Math.Max(0, source.Length - Tail);
        var text = Encoding.Latin1.GetString(source.Bytes(source.Length - source.Position));
        var mark = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (mark < 0)
        {
            throw FileParts.Damaged();
        }

        if (text[(mark + 5)..].Any(c => c is not ('\0' or '\t' or '\n' or '\f' or '\r' or ' ' or '\u001A')))
        {
            throw new FileRefusedException(FileFault.Foreign);
        }
    }

    private static void CheckNames(Stream source)
    {
        source.Position = 0;
        var buffer = new byte[LongestName + Piece];
        var kept = 0;
        for (int read; (read = source.Read(buffer, kept, Piece)) > 0;)
        {
            var length = kept + read;
            var last = source.Position == source.Length;
            for (var at = 0; at < (last ? length : length - LongestName); at++)
            {
                if (buffer[at] == '/' && Active.Contains(NameAt(buffer.AsSpan(at, Math.Min(LongestName, length - at)))))
                {
                    throw new FileRefusedException(FileFault.Active);
                }
            }

            kept = Math.Min(LongestName, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }

    private static string NameAt(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder("/");
        for (var i = 1; i < bytes.Length && bytes[i] > ' ' && !"()<>[]{}/%"u8.Contains(bytes[i]); i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name.Append((char)Convert.ToByte(Encoding.ASCII.GetString(bytes.Slice(i + 1, 2)), 16));
                i += 2;
            }
            else
            {
                name.Append((char)bytes[i]);
            }
        }

        return name.ToString();
    }
}
