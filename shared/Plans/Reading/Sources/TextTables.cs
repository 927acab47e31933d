using BinhHoa2.Shared.Plans.Reading.Rules;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>Reads a table that was flattened to text: cells between bars, or between tabs under heads that are known.</summary>
internal static class TextTables
{
    private const int MaxLinesOfCell = 50;

    /// <summary>Adds the table that begins at the first of the lines.</summary>
    /// <returns>How many lines it has; 0 when no table begins there.</returns>
    public static int TryRead(IEnumerable<string> lines, int number, BlockList blocks)
    {
        var separator = default(char?);
        var rows = new List<TableCell?[]>();
        var count = 0;
        foreach (var line in lines)
        {
            separator ??= SeparatorOf(line);
            if (separator is null || !line.Contains(separator.Value, StringComparison.Ordinal))
            {
                if (separator == '|' && IsRule(line))
                {
                    count++;
                    continue;
                }

                break;
            }

            if (!IsRule(line))
            {
                Add(rows, Cells(line, separator.Value, $"dòng {number + count}", blocks), separator.Value);
            }

            count++;
        }

        if (rows.Count == 0)
        {
            return 0;
        }

        blocks.Add($"dòng {number}", rows);
        return count;
    }

    private static char? SeparatorOf(string line) =>
        line.Count(c => c is '|') >= 2 ? '|'
        : line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: >= 3 } heads
            && heads.Count(h => ColumnHeads.Of(h, out _) is not null) >= 2 ? '\t'
        : null;

    private static bool IsRule(string line) =>
        line.Length > 0 && line.All(c => c is '-' or '|' or '+' or '=' or ':' or ' ' or '\t' or '─' or '┼' or '│');

    private static TableCell?[] Cells(string line, char separator, string place, BlockList blocks)
    {
        var text = separator == '|' ? line.Trim().TrimStart('|') : line;
        text = separator == '|' && text.EndsWith('|') ? text[..^1] : text;
        return
        [
            .. text.Split(separator).Select(cell => PlainText.Of(cell.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
                .Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase)
                .Replace("**", "", StringComparison.Ordinal)))
                .Select(cell =>
                {
                    blocks.Count(cell.Length);
                    return new TableCell(place, cell.Length == 0 ? [] : [new Paragraph(place, cell)]);
                }),
        ];
    }

    /// <summary>A row whose first cells are empty and which begins none goes on with the row above.</summary>
    private static void Add(List<TableCell?[]> rows, TableCell?[] row, char separator)
    {
        if (separator == '|' && rows.Count > 1 && rows[^1].Length == row.Length && GoesOn(row)
            && rows[^1].All(c => c!.Paragraphs.Length < MaxLinesOfCell))
        {
            rows[^1] =
            [
                .. rows[^1].Zip(row, (above, below) => below is { IsEmpty: false }
                    ? new TableCell(above!.Place, [.. above.Paragraphs, .. below.Paragraphs])
                    : above),
            ];
        }
        else
        {
            rows.Add(row);
        }
    }

    private static bool GoesOn(TableCell?[] row) =>
        row.Any(c => c is { IsEmpty: false })
        && row.All(c => c!.IsEmpty || char.IsLower(c.Text[0]) || c.Text[0] is '(' or ',');
}
