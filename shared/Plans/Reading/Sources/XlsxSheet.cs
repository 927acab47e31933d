using System.Text;
using System.Xml;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A sheet while its cells are read: the rows and columns that are shown, merged cells at all of their places.</summary>
internal sealed class XlsxSheet(string place, XlsxTexts texts, XlsxFormats formats, BlockList blocks, ReadingLimits limits)
{
    private const int MaxRows = 20_000;
    private const int MaxMerged = 5_000;

    private readonly SortedDictionary<int, TableCell?[]> rows = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merged = [];
    private readonly HashSet<int> hiddenColumns = [];
    private readonly StringBuilder value = new();
    private int row;
    private int column;
    private int style;
    private string type = string.Empty;
    private bool isRowHidden;
    private bool isValue;

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

    /// <summary>Adds what was read as a table.</summary>
    public void End()
    {
        foreach (var area in merged)
        {
            if (!rows.TryGetValue(area.Row, out var first) || area.Column >= first.Length || first[area.Column] is not { } cell)
            {
                continue;
            }

            for (var at = area.Row; at <= Math.Min(area.LastRow, MaxRows); at++)
            {
                if (rows.TryGetValue(at, out var cells))
                {
                    Array.Fill(cells, cell, area.Column, Math.Min(area.LastColumn, cells.Length - 1) - area.Column + 1);
                }
            }
        }

        var used = rows.Values.Select(r => Array.FindLastIndex(r, c => c is not null) + 1).DefaultIfEmpty().Max();
        blocks.Add(place, [.. rows.Values.Where(r => Array.Exists(r, c => c is not null)).Select(r => r[..used])]);
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "col" when reader.Local("hidden") is "1" or "true":
                for (var i = reader.Number("min"); i <= Math.Min(reader.Number("max"), limits.Columns); i++)
                {
                    hiddenColumns.Add(i - 1);
                }

                break;
            case "row":
                row = reader.Number("r", row + 1);
                column = -1;
                isRowHidden = reader.Local("hidden") is "1" or "true";
                break;
            case "c":
                column = ColumnOf(reader.Local("r")) ?? column + 1;
                style = reader.Number("s", -1);
                type = reader.Local("t") ?? "n";
                value.Clear();
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
        if (isRowHidden || row is < 1 or > MaxRows || column < 0 || column >= limits.Columns || hiddenColumns.Contains(column))
        {
            return;
        }

        var raw = value.ToString();
        var text = type switch
        {
            "s" => (int.TryParse(raw, out var index) ? texts[index] : null) ?? string.Empty,
            "n" => formats.TextOf(raw, style),
            "e" or "b" => string.Empty,
            _ => raw,
        };
        text = PlainText.Of(LegacyText.BySpelling(LegacyText.ByFont(text, formats.FontOf(style))));
        if (text.Length == 0)
        {
            return;
        }

        blocks.Count(text.Length);
        if (!rows.TryGetValue(row, out var cells))
        {
            blocks.Count(limits.Columns);
            rows[row] = cells = new TableCell?[limits.Columns];
        }

        var where = $"{place}, hàng {row}, cột {column + 1}";
        cells[column] = new(where, [new Paragraph(where, text)]);
    }

    private static (int Row, int Column, int LastRow, int LastColumn)? Area(string? reference) =>
        reference?.Split(':') is [var first, var last] && ColumnOf(first) is { } left && ColumnOf(last) is { } right && left <= right
            && RowOf(first) is { } top && RowOf(last) is { } bottom
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
