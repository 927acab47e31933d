using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>Reads a page: its tables, and the paragraphs above, between and below them. Numbers of pages are left out.</summary>
internal static partial class PdfPage
{
    public static void Read(Page page, BlockList blocks, ReadingLimits limits)
    {
        var letters = page.Letters.Where(l => l.TextOrientation is TextOrientation.Horizontal).ToList();
        blocks.Count(letters.Count);
        var grids = PdfGrid.Of(PdfRules.Of(page), limits).OrderByDescending(g => g.Top).ToList();
        var inside = letters.ToLookup(l => grids.FindIndex(g => CellOf(g, l) is not null));
        var lines = PdfLines.Of(inside[-1]);
        var right = lines.Select(l => l.Right).DefaultIfEmpty().Max();
        var at = 0;
        for (var i = 0; i <= grids.Count; i++)
        {
            var top = i < grids.Count ? grids[i].Top : double.MinValue;
            var above = lines.Skip(at).TakeWhile(l => l.Base > top).ToList();
            var first = at;
            at += above.Count;
            foreach (var paragraph in PdfParagraphs.Of(
                [.. above.Where((l, n) => !IsPageNumber(l, first + n, lines.Count))],
                right,
                n => $"trang {page.Number}, dòng {first + n + 1}"))
            {
                blocks.Add(paragraph);
            }

            if (i < grids.Count)
            {
                AddTable(grids[i], [.. inside[i]], $"trang {page.Number}, bảng {i + 1}", blocks);
            }
        }
    }

    private static bool IsPageNumber(PdfLine line, int at, int count) => (at == 0 || at == count - 1) && Number().IsMatch(line.Text);

    private static int? CellOf(PdfGrid grid, Letter letter) =>
        grid.CellAt((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, letter.StartBaseLine.Y + (0.2 * letter.PointSize));

    private static void AddTable(PdfGrid grid, List<Letter> letters, string place, BlockList blocks)
    {
        var texts = letters.ToLookup(l => CellOf(grid, l));
        var made = new Dictionary<int, TableCell>();
        var rows = new List<TableCell?[]>();
        for (var row = 0; row < grid.Rows; row++)
        {
            var cells = new TableCell?[grid.Columns];
            for (var column = 0; column < grid.Columns; column++)
            {
                var number = grid.Cell(row, column);
                if (!made.TryGetValue(number, out var cell))
                {
                    var where = $"{place}, hàng {row + 1}, cột {column + 1}";
                    cell = made[number] = new(
                        where, [.. PdfParagraphs.Of(PdfLines.Of(texts[number]), grid.RightOf(number) - 5, _ => where)]);
                }

                cells[column] = cell;
            }

            rows.Add(cells);
        }

        blocks.Add(place, rows);
    }

    [GeneratedRegex(
        @"^[-–]?\s*(trang\s*)?\d{1,3}(\s*/\s*\d{1,3})?\s*[-–]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
