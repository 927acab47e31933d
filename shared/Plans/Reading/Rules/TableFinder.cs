using System.Collections.Immutable;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Finds in a table the row of heads, or by the cells what its columns hold, and so whether it is one of activities.</summary>
internal static class TableFinder
{
    private const int MaxRowsAboveHeads = 60;

    /// <param name="before">The table directly before, which this one may continue on the next page.</param>
    /// <param name="firstRow">The first row that belongs to the table; those above are lines.</param>
    /// <returns>Null for a table that is none of activities.</returns>
    public static PlanTable? Find(Table table, PlanTable? before, out int firstRow)
    {
        for (firstRow = 0; firstRow < Math.Min(table.Rows.Length, MaxRowsAboveHeads); firstRow++)
        {
            if (MarkedMonths(table.Rows[firstRow]) is { Length: >= 3 } marked)
            {
                return new(table.Place, ColumnsOfMarks(table, firstRow, marked), table.Rows[(firstRow + 1)..], marked);
            }

            if (Heads(table, firstRow, out var body) is { } columns)
            {
                var found = Create(table, columns, table.Rows[body..]);
                return found with { IsContinued = firstRow == 0 && before is not null && before.Columns.SequenceEqual(found.Columns) };
            }
        }

        firstRow = 0;
        return before is not null && before.MarkedMonths.IsEmpty && before.Columns.Length == table.Columns
            ? before with { Place = table.Place, Rows = table.Rows, IsContinued = true }
            : ByContent(table);
    }

    private static ImmutableArray<ColumnKind>? Heads(Table table, int row, out int body)
    {
        body = row + 1;
        var heads = table.Rows[row];
        if (heads.Distinct().Count(c => c is { IsEmpty: false }) < 2)
        {
            return null;
        }

        var ranks = new int[heads.Length];
        var kinds = heads.Select((cell, i) => cell is null ? null : ColumnHeads.Of(cell.Text, out ranks[i])).ToArray();
        var known = kinds.Count(k => k is not null);
        if (known < 2 || known * 2 < heads.Count(c => c is { IsEmpty: false })
            || !kinds.Any(k => k is ColumnKind.Activity or ColumnKind.Half)
            || !kinds.Any(k => k is ColumnKind.Month or ColumnKind.Due or ColumnKind.Week or ColumnKind.Person or ColumnKind.Theme))
        {
            return null;
        }

        // Heads of two rows: a head of the first is merged into the second.
        if (body < table.Rows.Length && table.Rows[body].Zip(heads).Any(p => p.First is not null && ReferenceEquals(p.First, p.Second)))
        {
            for (var i = 0; i < heads.Length; i++)
            {
                if (table.Rows[body][i] is { IsEmpty: false } lower && !ReferenceEquals(lower, heads[i])
                    && ColumnHeads.Of(lower.Text, out var rank) is { } kind)
                {
                    (kinds[i], ranks[i]) = (kind, rank);
                }
            }

            body++;
        }

        return Settle(kinds, ranks, heads);
    }

    /// <summary>
    /// Of several columns that could hold the activities, the surest is the one; two that are merged into one head are one.
    /// </summary>
    private static ImmutableArray<ColumnKind> Settle(ColumnKind?[] kinds, int[] ranks, ImmutableArray<TableCell?> heads)
    {
        var best = -1;
        for (var i = 0; i < kinds.Length; i++)
        {
            best = kinds[i] == ColumnKind.Activity && (best < 0 || ranks[i] > ranks[best]) ? i : best;
        }

        return
        [
            .. kinds.Select((kind, i) => kind == ColumnKind.Activity && i != best && !ReferenceEquals(heads[i], heads[best])
                ? ColumnKind.Other
                : kind ?? ColumnKind.Other),
        ];
    }

    /// <summary>A column that is headed "Thời gian" and whose cells are months is the column of months.</summary>
    private static PlanTable Create(Table table, ImmutableArray<ColumnKind> columns, ImmutableArray<ImmutableArray<TableCell?>> rows)
    {
        if (!columns.Contains(ColumnKind.Month))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i] is ColumnKind.Due or ColumnKind.Theme or ColumnKind.Week or ColumnKind.Other
                    && IsOfMonths(rows, i, allowBare: false))
                {
                    columns = columns.SetItem(i, ColumnKind.Month);
                    break;
                }
            }
        }

        return new(table.Place, columns, rows, []);
    }

    private static bool IsOfMonths(ImmutableArray<ImmutableArray<TableCell?>> rows, int column, bool allowBare)
    {
        var cells = rows.Select(row => row[column]).OfType<TableCell>().Where(c => !c.IsEmpty).Distinct().ToList();
        var months = cells.Count(c => IsMonth(c.Text, allowBare));
        return months > 0 && months * 2 > cells.Count;
    }

    private static bool IsMonth(string text, bool allowBare) =>
        text.Length <= 80
        && (allowBare ? MonthWords.OfCell(text) : MonthWords.First(text)) is { Start: <= 1 } found
        && DueReader.OfField(text, new PlanPeriod(2000, null)) is null
        && (found.End >= text.Length || text[found.End] is ' ' or ':' or '.' or '(' or '-' or ',' or '\n');

    private static PlanTable? ByContent(Table table)
    {
        if (table.Columns < 2)
        {
            return null;
        }

        var month = Enumerable.Range(0, Math.Min(3, table.Columns)).FirstOrDefault(i => IsOfMonths(table.Rows, i, allowBare: false), -1);
        if (month < 0)
        {
            return null;
        }

        var kinds = Enumerable.Range(0, table.Columns).Select(i => i == month ? ColumnKind.Month : KindOf(table.Rows, i)).ToArray();
        var longest = Enumerable.Range(0, table.Columns).Where(i => kinds[i] is ColumnKind.Other or ColumnKind.Person && i != month)
            .MaxBy(i => table.Rows.Sum(r => r[i]?.Text.Length ?? 0), Comparer<int>.Default);
        if (longest != month && longest < kinds.Length)
        {
            kinds[longest] = ColumnKind.Activity;
        }

        return kinds.Contains(ColumnKind.Activity) ? new(table.Place, [.. kinds], table.Rows, []) : null;
    }

    private static ColumnKind KindOf(ImmutableArray<ImmutableArray<TableCell?>> rows, int column)
    {
        var cells = rows.Select(row => row[column]).OfType<TableCell>().Where(c => !c.IsEmpty).Distinct().ToList();
        var period = new PlanPeriod(null, new DateOnly(2000, 9, 1));
        return cells.Count == 0 ? ColumnKind.Other
            : cells.Count(c => ResponsibleReader.IsPerson(c.Text)) * 2 > cells.Count ? ColumnKind.Person
            : cells.Count(c => c.Text.Length < 40 && DueReader.OfField(c.Text, period) is not null) * 2 > cells.Count ? ColumnKind.Due
            : ColumnKind.Other;
    }

    private static ImmutableArray<(int Column, StatedMonth Month)> MarkedMonths(ImmutableArray<TableCell?> row) =>
    [
        .. row.Select((cell, column) => (
                Column: column,
                Found: cell is { IsEmpty: false } && cell.Text.Length <= 20 ? MonthWords.First(cell.Text) : null))
            .Where(m => m.Found is { Start: 0, Months.Length: 1 })
            .Select(m => (m.Column, m.Found!.Value.Months[0])),
    ];

    private static ImmutableArray<ColumnKind> ColumnsOfMarks(Table table, int heads, ImmutableArray<(int Column, StatedMonth Month)> marked)
    {
        var kinds = table.Rows[heads]
            .Select(cell => cell is null ? ColumnKind.Other : ColumnHeads.Of(cell.Text, out _) ?? ColumnKind.Other)
            .ToArray();
        foreach (var (column, _) in marked)
        {
            kinds[column] = ColumnKind.Other;
        }

        if (!kinds.Contains(ColumnKind.Activity))
        {
            var text = Enumerable.Range(0, marked[0].Column).MaxBy(i => table.Rows.Sum(r => r[i]?.Text.Length ?? 0), Comparer<int>.Default);
            if (marked[0].Column > 0)
            {
                kinds[text] = ColumnKind.Activity;
            }
        }

        return [.. kinds];
    }
}
