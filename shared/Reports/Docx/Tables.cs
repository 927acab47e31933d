using System.Globalization;
using BinhHoa2.Shared.Reports.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Tables: ruled ones for figures, and borderless ones that place the parts of the form side by side.</summary>
public static class Tables
{
    /// <summary>Rows up to which a table with a sum is not divided between pages.</summary>
    private const int KeptWhole = 9;

    private static readonly RunFormat Head = new(Bold: true);
    private static readonly RunFormat Plain = new();

    /// <summary>A ruled table; its head is repeated on every page it reaches.</summary>
    public static Table Of(Block.Table table)
    {
        var widths = table.Columns.Select(c => PageLayout.OfMillimetres(c.Millimetres)).ToArray();
        var style = table.Small ? Styles.SmallCell : Styles.Cell;
        var drawn = new Table(Properties(widths.Sum(), ruled: true), Grid(widths));
        drawn.Append(Row(table.Columns.Select((c, i) => Cell(widths[i], Lines.Cell(style, c.Title, centred: true, Head, keepNext: true))), isHead: true, canSplit: false));
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var format = table.HasTotal && r == table.Rows.Length - 1 ? Head : Plain;

            // A short table stays whole, and no sum stands alone on a new page.
            var keepNext = table.HasTotal && r < table.Rows.Length - 1 && (table.Rows.Length <= KeptWhole || r == table.Rows.Length - 2);
            drawn.Append(Row(
                table.Columns.Select((c, i) => Cell(widths[i], Lines.Cell(style, table.Rows[r][i], c.Centred, format, keepNext))),
                isHead: false,
                canSplit: !table.HasTotal));
        }

        return drawn;
    }

    /// <summary>Rows without borders whose cells hold parts of the form; none is torn apart by a page's end.</summary>
    public static Table SideBySide(int[] widths, params OpenXmlElement[][][] rows)
    {
        var placed = new Table(Properties(widths.Sum(), ruled: false), Grid(widths));
        placed.Append(rows.Select(cells => Row(cells.Select((content, i) => Cell(widths[i], content)), isHead: false, canSplit: false)));
        return placed;
    }

    private static TableProperties Properties(int width, bool ruled)
    {
        var margin = ruled ? (short)70 : (short)0;
        var border = ruled ? BorderValues.Single : BorderValues.None;
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

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHead, bool canSplit)
    {
        var row = new TableRow();
        var properties = new TableRowProperties();
        if (!canSplit)
        {
            properties.Append(new CantSplit());
        }

        if (isHead)
        {
            properties.Append(new TableHeader());
        }

        if (properties.HasChildren)
        {
            row.Append(properties);
        }

        row.Append(cells);
        return row;
    }

    private static TableCell Cell(int width, params OpenXmlElement[] content)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = content.Length == 1 ? TableVerticalAlignmentValues.Center : TableVerticalAlignmentValues.Top }));
        cell.Append(content);
        return cell;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
