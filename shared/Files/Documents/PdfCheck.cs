using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks through a PDF for what has no place in evidence: script, programs to start, files inside, films, a password.
/// What is packed inside object streams is not unpacked: the check finds honest mistakes, and the file is
/// given out as a download only, for a reader that asks.
/// </summary>
internal static class PdfCheck
{
    private const int Tail = 4096;

    // A file changed often has one of each for every change.
    private const int MaxMarks = 50;

    private static readonly string[] Active = ["/JavaScript", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA"];

    private static readonly HashSet<string> Wanted = [.. Active, "/Encrypt", "/ID"];

    /// <summary>Whether a file begins as a PDF; readers pass over a byte order mark and blank lines in front.</summary>
    public static bool Matches(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return head.TrimStart("\0\t\n\f\r "u8).StartsWith("%PDF-"u8);
    }

    /// <exception cref="FileRefusedException">It is damaged, active, locked, or another kind as well.</exception>
    public static void Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source, own: "%pdf-");
        CheckEnd(source);
        CheckNames(source);
        source.CopyWhole(target);
    }

    /// <summary>A PDF ends with its mark, whole or cut off; behind it stand blanks, zeros and comments, or something else.</summary>
    private static void CheckEnd(Stream source)
    {
        var end = source.EndWithoutBlanks();
        source.Position = Math.Max(0, end - Tail);
        var text = Encoding.Latin1.GetString(source.Bytes(end - source.Position));
        var mark = text.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (mark < 0 && !(text.Contains("startxref", StringComparison.Ordinal) && text.Split('\n', '\r')[^1] is "%%EO" or "%%E" or "%%"))
        {
            throw FileParts.Damaged();
        }

        var behind = mark < 0 ? string.Empty : text[(mark + "%%EOF".Length)..];
        if (!behind.Split('\n', '\r').All(IsBlankOrComment) || ForeignContent.HasSign(behind))
        {
            throw new FileRefusedException(FileFault.Foreign);
        }
    }

    private static bool IsBlankOrComment(string line)
    {
        var text = line.Trim(' ', '\t', '\f', '\0');
        return text.Length == 0 || (text[0] == '%' && !text.Any(c => c < ' ' && c != '\t'));
    }

    private static void CheckNames(Stream source)
    {
        var (marks, ids) = (new Queue<long>(), new Queue<long>());
        PdfNames.Find(source, Wanted, (name, at) =>
        {
            if (Active.Contains(name))
            {
                throw new FileRefusedException(FileFault.Active);
            }

            var places = name == "/ID" ? ids : marks;
            places.Enqueue(at);
            if (places.Count > MaxMarks)
            {
                places.Dequeue();
            }
        });

        if (new PdfLock(source, [.. marks], [.. ids]).Holds())
        {
            throw new FileRefusedException(FileFault.Locked);
        }
    }
}
