namespace BinhHoa2.Shared.Plans.Reading.Sources.Pdf;

/// <summary>A table by the lines around its cells: places of the grid between which no line is drawn are one cell.</summary>
internal sealed class PdfGrid
{
    private const double Near = 2.5;

    private readonly double[] xs;
    private readonly double[] ys;
    private readonly int[] cells;

    private PdfGrid(double[] xs, double[] ys, List<PdfRule> rules)
    {
        this.xs = xs;
        this.ys = ys;
        cells = [.. Enumerable.Range(0, Rows * Columns)];
        Merge(rules);
    }

    public int Rows => ys.Length - 1;

    public int Columns => xs.Length - 1;

    public double Top => ys[0];

    public double Bottom => ys[^1];

    /// <summary>Returns the tables of a page: groups of lines that touch each other, with at least two places.</summary>
    public static List<PdfGrid> Of(List<PdfRule> rules, ReadingLimits limits)
    {
        var grids = new List<PdfGrid>();
        foreach (var group in Groups(rules))
        {
            var across = Positions(group.Where(r => r.IsVertical)).Order().ToArray();
            var down = Positions(group.Where(r => !r.IsVertical)).OrderDescending().ToArray();
            var isTable = across.Length >= 2 && down.Length >= 2 && (across.Length > 2 || down.Length > 2);
            if (isTable && across.Length <= limits.Columns && (long)across.Length * down.Length <= limits.Blocks)
            {
                grids.Add(new(across, down, group));
            }
        }

        return grids;
    }

    /// <summary>Returns the number of the cell at a point; null outside.</summary>
    public int? CellAt(double x, double y)
    {
        var column = Array.FindLastIndex(xs, v => v <= x + 0.5);
        var row = Array.FindLastIndex(ys, v => v >= y - 0.5);
        return column >= 0 && column < Columns && row >= 0 && row < Rows ? Root((row * Columns) + column) : null;
    }

    /// <summary>Returns the number of the cell at a place of the grid.</summary>
    public int Cell(int row, int column) => Root((row * Columns) + column);

    /// <summary>Returns the right border of a cell.</summary>
    public double RightOf(int cell) =>
        xs[Enumerable.Range(0, cells.Length).Where(i => Root(i) == cell).Select(i => i % Columns).DefaultIfEmpty(Columns - 1).Max() + 1];

    private void Merge(List<PdfRule> rules)
    {
        var vertical = rules.Where(r => r.IsVertical).ToLookup(r => Index(xs, r.At));
        var horizontal = rules.Where(r => !r.IsVertical).ToLookup(r => Index(ys, r.At));
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (x, y) = ((xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2);
                if (column + 1 < Columns && !vertical[column + 1].Any(r => r.From <= y && r.To >= y))
                {
                    Join((row * Columns) + column, (row * Columns) + column + 1);
                }

                if (row + 1 < Rows && !horizontal[row + 1].Any(r => r.From <= x && r.To >= x))
                {
                    Join((row * Columns) + column, ((row + 1) * Columns) + column);
                }
            }
        }
    }

    private static int Index(double[] positions, double at)
    {
        var nearest = 0;
        for (var i = 1; i < positions.Length; i++)
        {
            nearest = Math.Abs(positions[i] - at) < Math.Abs(positions[nearest] - at) ? i : nearest;
        }

        return nearest;
    }

    private int Root(int cell)
    {
        while (cells[cell] != cell)
        {
            cell = cells[cell] = cells[cells[cell]];
        }

        return cell;
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        cells[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static List<double> Positions(IEnumerable<PdfRule> rules)
    {
        var positions = new List<double>();
        foreach (var rule in rules.OrderBy(r => r.At))
        {
            if (positions.Count == 0 || rule.At - positions[^1] > Near)
            {
                positions.Add(rule.At);
            }
        }

        return positions;
    }

    /// <summary>Returns the lines that touch each other, from group to group down the page.</summary>
    private static IEnumerable<List<PdfRule>> Groups(List<PdfRule> rules)
    {
        var left = new List<PdfRule>(rules.Distinct().Take(3000));
        while (left.Count > 0)
        {
            var group = new List<PdfRule> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var i = 0; i < group.Count; i++)
            {
                var one = group[i];
                group.AddRange(left.Where(r => Touch(one, r)));
                left.RemoveAll(r => Touch(one, r));
            }

            yield return group;
        }
    }

    private static bool Touch(PdfRule one, PdfRule other) => one.IsVertical == other.IsVertical
        ? Math.Abs(one.At - other.At) <= Near && one.From <= other.To + Near && other.From <= one.To + Near
        : one.At >= other.From - Near && one.At <= other.To + Near && other.At >= one.From - Near && other.At <= one.To + Near;
}
