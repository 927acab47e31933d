using System.Buffers;
using System.Text;

namespace BinhHoa2.Shared.Archives;

/// <summary>
/// Writes a table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel recognises it. A cell that a spreadsheet would take
/// for a formula, or that begins with an apostrophe, gets an apostrophe in front, so that each cell can be read back.
/// </summary>
public static class CsvFile
{
    private const char Guard = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <param name="head">The names of the columns.</param>
    /// <param name="rows">The cells of each row; null for an empty cell.</param>
    public static byte[] Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>What a cell was before it was written.</summary>
    public static string Read(string cell) => cell is [Guard, ..] ? cell[1..] : cell;

    private static string Cell(string? value)
    {
        var text = value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or Guard, ..] ? Guard + value : value ?? string.Empty;
        return text.AsSpan().ContainsAny(Quoted) || text is [' ', ..] or [.., ' ']
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
