using System.Globalization;
using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Creates tables: with borders for figures, and without borders to place parts of the document side by side.</summary>
public static class Tables
{
    /// <summary>The number of rows up to which a table with a total is kept on one page.</summary>
    private const int MaxRowsKeptTogether = 9;

    private static readonly RunFormat HeaderFormat = new(Bold: true);
    private static readonly RunFormat PlainFormat = new();

    /// <summary>A table with borders; its header row is repeated on every page, and no row is torn between two.</summary>
    public static Table Of(Block.Table table)
    {
        var widths = table.Columns.Select(c => PageLayout.ToTwips(c.Millimetres)).ToArray();
        var style = table.Small ? Styles.SmallCell : Styles.Cell;
        var element = new Table(Properties(widths.Sum(), hasBorders: true), Grid(widths));
        element.Append(Row(
            table.Columns.Select((c, i) => Cell(widths[i], Paragraphs.Cell(style, c.Title, centred: true, HeaderFormat, keepNext: true))),
            isHeader: true));
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var format = table.HasTotal && r == table.Rows.Length - 1 ? HeaderFormat : PlainFormat;

            // A short table is kept on one page, and a total never begins a page.
            var keepNext = table.HasTotal
                && r < table.Rows.Length - 1
                && (table.Rows.Length <= MaxRowsKeptTogether || r == table.Rows.Length - 2);
            element.Append(Row(
                table.Columns.Select((c, i) => Cell(widths[i], Paragraphs.Cell(style, table.Rows[r][i], c.Centred, format, keepNext))),
                isHeader: false));
        }

        return element;
    }

    /// <summary>A table without borders; its rows are not split between pages.</summary>
    public static Table SideBySide(int[] widths, params OpenXmlElement[][][] rows)
    {
        var element = new Table(Properties(widths.Sum(), hasBorders: false), Grid(widths));
        element.Append(rows.Select(cells => Row(cells.Select((content, i) => Cell(widths[i], content)), isHeader: false)));
        return element;
    }

    private static TableProperties Properties(int width, bool hasBorders)
    {
        var margin = hasBorders ? (short)70 : (short)0;
        var border = hasBorders ? BorderValues.Single : BorderValues.None;
        return new TableProperties(
            new TableWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                new TopBorder { Val = border, Size = 4, Space = 0 },
                new LeftBorder { Val = border, Size = 4, Space = 0 },
                new BottomBorder { Val = border, Size = 4, Space = 0 },
                new RightBorder { Val = border, Size = 4, Space = 0 },
                new InsideHorizontalBorder { Val = border, Size = 4, Space = 0 },
                new InsideVerticalBorder { Val = border, Size = 4, Space = 0 }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = margin, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = margin, Type = TableWidthValues.Dxa }));
    }

    private static TableGrid Grid(int[] widths) => new(widths.Select(w => new GridColumn { Width = Text(w) }));

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHeader)
    {
        var row = new TableRow();
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
        {
            properties.Append(new TableHeader());
        }

        row.Append(properties);
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int width, params OpenXmlElement[] content)
    {
        var alignment = content.Length == 1 ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top;
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = alignment }));
        cell.Append(content);
        return cell;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
