using System.Text;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// Goes over the rows of a text file (RFC 4180): a cell that begins with a quotation mark ends with one, and may have separators and
/// line breaks inside.
/// </summary>
internal sealed class CsvRows(string text, char separator)
{
    private readonly StringBuilder cell = new();
    private int at;
    private int row;

    /// <summary>The row in which a cell began with a quotation mark that no other closes; null for none.</summary>
    public int? OpenQuote { get; private set; }

    /// <summary>The cells of the next row, at most so many; null at the end.</summary>
    public List<string>? Next(int maxCells)
    {
        if (at >= text.Length)
        {
            return null;
        }

        row++;
        var cells = new List<string>();
        while (true)
        {
            var value = at < text.Length && text[at] == '"' ? Quoted() : Plain();
            if (cells.Count < maxCells)
            {
                cells.Add(value);
            }

            if (at >= text.Length)
            {
                return cells;
            }

            var end = text[at++];
            if (end != separator)
            {
                at += end == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
                return cells;
            }
        }
    }

    private string Plain()
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(separator, '\n', '\r');
        length = length < 0 ? rest.Length : length;
        at += length;
        return rest[..length].ToString();
    }

    private string Quoted()
    {
        cell.Clear();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.Append(Plain()).ToString();
            }
        }

        OpenQuote ??= row;
        return cell.ToString();
    }
}
