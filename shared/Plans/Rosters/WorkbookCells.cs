using System.Text;
using System.Xml;
using BinhHoa2.Shared.Plans.Reading.Sources;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>
/// A sheet while its cells are read. Rows that the program hides are read too, because a filter must not let people go; merged cells
/// are at all of their places.
/// </summary>
internal sealed class WorkbookCells(
    XlsxTexts texts, XlsxFormats formats, BlockList counts, RosterLimits limits, CancellationToken stop)
{
    private const int MaxMerged = 2_000;
    private const int MaxNotes = 1_000;

    private readonly SortedDictionary<int, string[]> rows = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merged = [];
    private readonly List<(int Row, string Note)> notes = [];
    private readonly StringBuilder value = new();
    private int row;
    private int column;
    private int style;
    private string type = string.Empty;
    private bool isHidden;
    private bool isValue;
    private bool isFormula;

    public void Visit(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            Start(reader);
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            isValue = false;
            if (reader.LocalName == "c")
            {
                EndCell();
            }
        }
        else if (isValue)
        {
            value.Append(reader.Value);
        }
    }

    /// <summary>What was read.</summary>
    public RosterSheet Sheet(string name)
    {
        foreach (var area in merged)
        {
            if (rows.TryGetValue(area.Row, out var first) && first[area.Column] is { Length: > 0 } text)
            {
                Spread(area, text);
            }
        }

        return new RosterSheet(name, [.. rows.Select(r => new RosterSheetRow(r.Key, r.Value))]) { Notes = [.. notes] };
    }

    private void Spread((int Row, int Column, int LastRow, int LastColumn) area, string text)
    {
        if (area.LastRow > area.Row)
        {
            Note(area.Row, RosterFileTexts.Merged(area.LastRow, text));
        }

        // Only rows that have something are filled: a merged area may reach to the end of the sheet.
        foreach (var cells in rows.Where(r => r.Key >= area.Row && r.Key <= area.LastRow).Select(r => r.Value))
        {
            stop.ThrowIfCancellationRequested();
            for (var at = area.Column; at <= Math.Min(area.LastColumn, cells.Length - 1); at++)
            {
                cells[at] = text;
            }
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "row":
                stop.ThrowIfCancellationRequested();
                row = reader.Number("r", row + 1);
                column = -1;
                isHidden = reader.Local("hidden") is "1" or "true";
                break;
            case "c":
                column = ColumnOf(reader.Local("r")) ?? column + 1;
                style = reader.Number("s", -1);
                type = reader.Local("t") ?? "n";
                isFormula = false;
                value.Clear();
                break;
            case "f":
                isFormula = true;
                break;
            case "v" or "t":
                isValue = !reader.IsEmptyElement;
                break;
            case "mergeCell" when merged.Count < MaxMerged && Area(reader.Local("ref")) is { } area:
                merged.Add(area);
                break;
            default:
                break;
        }
    }

    private void EndCell()
    {
        var text = Text();
        if (row < 1 || column < 0 || column >= limits.Columns || (text.Length == 0 && !isFormula))
        {
            return;
        }

        counts.Count(text.Length);
        if (row > limits.Rows)
        {
            throw new RosterUnreadableException(RosterFileTexts.TooMuch(limits));
        }

        if (isFormula)
        {
            Note(row, RosterFileTexts.Formula(column, text));
        }

        if (!rows.TryGetValue(row, out var cells))
        {
            counts.Count(0);
            rows[row] = cells = new string[limits.Columns];
            Array.Fill(cells, string.Empty);
            if (isHidden)
            {
                Note(row, RosterFileTexts.Hidden);
            }
        }

        cells[column] = text;
    }

    private void Note(int at, string note)
    {
        if (notes.Count < MaxNotes)
        {
            notes.Add((at, note));
        }
    }

    private string Text()
    {
        var raw = value.ToString();
        var text = type switch
        {
            "s" => (int.TryParse(raw, out var index) ? texts[index] : null) ?? string.Empty,
            "n" => formats.TextOf(raw, style),
            "e" or "b" => string.Empty,
            _ => raw,
        };
        return RosterCell.Of(LegacyText.BySpelling(LegacyText.ByFont(text, formats.FontOf(style))));
    }

    private (int Row, int Column, int LastRow, int LastColumn)? Area(string? reference) =>
        reference?.Split(':') is [var first, var last] && ColumnOf(first) is { } left && ColumnOf(last) is { } right && left <= right
            && RowOf(first) is { } top && RowOf(last) is { } bottom && left < limits.Columns
            ? (top, left, bottom, right)
            : null;

    private static int? ColumnOf(string? reference)
    {
        var number = 0;
        foreach (var letter in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            number = (number * 26) + letter - 'A' + 1;
        }

        return number == 0 ? null : number - 1;
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) ? row : null;
}
