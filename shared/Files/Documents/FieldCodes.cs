using System.Text;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// The codes of a Word document's fields, put together from the runs they are split over; fields may stand inside each
/// other.
/// </summary>
internal sealed class FieldCodes
{
    private const int MaxDepth = 100;

    // The first word decides.
    private const int Kept = 32;

    private readonly Stack<StringBuilder> open = new([new StringBuilder()]);

    /// <summary>Text of the code of the innermost field.</summary>
    public void Append(string text)
    {
        var code = open.Peek();
        var begin = code.Length == 0 ? text.AsSpan().TrimStart(" \t\r\n\"\u00A0") : text;
        code.Append(begin[..Math.Min(begin.Length, Kept - code.Length)]);
    }

    /// <summary>A field begins, its code ends, or it ends.</summary>
    /// <exception cref="FileRefusedException">Its code fetches data from a program.</exception>
    public void Mark(string mark)
    {
        if (mark == "begin")
        {
            open.Push(new StringBuilder());
            if (open.Count > MaxDepth)
            {
                throw new FileRefusedException(FileFault.UnpacksTooLarge);
            }
        }
        else
        {
            Check(open.Peek().ToString());
            open.Peek().Clear();
            if (mark == "end" && open.Count > 1)
            {
                open.Pop();
            }
        }
    }

    /// <summary>The part ends, whatever is still open.</summary>
    /// <exception cref="FileRefusedException">A code fetches data from a program.</exception>
    public void End()
    {
        foreach (var code in open)
        {
            Check(code.ToString());
        }
    }

    /// <exception cref="FileRefusedException">The code fetches data from a program.</exception>
    public static void Check(string code)
    {
        var word = code.Trim(' ', '\t', '\r', '\n', '"', '\u00A0').Split(' ', '\t', '\r', '\n', '"', '\u00A0')[0];
        if (word.Equals("DDE", StringComparison.OrdinalIgnoreCase) || word.Equals("DDEAUTO", StringComparison.OrdinalIgnoreCase))
        {
            throw new FileRefusedException(FileFault.DataExchange);
        }
    }
}
