namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// The text of an XML part, in which nothing is longer than is taken: whatever a reader must hold whole (a tag with its
/// attributes, a text) ends at the next <c>&lt;</c>, save a CDATA section, which ends at its own end.
/// </summary>
internal sealed class BoundedXmlText(TextReader text, int maxChars) : TextReader
{
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    private int length;
    private int matched;
    private bool inSection;

    /// <exception cref="FileRefusedException">A tag or a text is longer than is taken.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        Measure(buffer.AsSpan(index, read));
        return read;
    }

    public override int Read() => throw new NotSupportedException("XML is read in blocks.");

    public override int Peek() => throw new NotSupportedException("XML is read in blocks.");

    private void Measure(ReadOnlySpan<char> block)
    {
        while (!block.IsEmpty)
        {
            // Between marks nothing changes: over it in one step.
            var plain = matched > 0 ? 0 : block.IndexOf(inSection ? ']' : '<');
            plain = plain < 0 ? block.Length : plain;
            length += plain;
            if (length > maxChars)
            {
                throw new FileRefusedException(FileFault.UnpacksTooLarge);
            }

            block = block[plain..];
            if (!block.IsEmpty)
            {
                Match(block[0]);
                block = block[1..];
            }
        }
    }

    private void Match(char c)
    {
        var mark = inSection ? SectionEnd : SectionStart;
        length++;
        if (c == mark[matched])
        {
            matched++;
        }
        else
        {
            // "]]]>": the first of three brackets is text, the other two still count.
            matched = inSection && c == ']' ? 2 : c == mark[0] ? 1 : 0;
        }

        length = !inSection && matched == 1 ? 1 : length;
        if (matched == mark.Length)
        {
            (inSection, matched) = (!inSection, 0);
        }
    }
}
