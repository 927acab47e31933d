using System.Collections.Immutable;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>A table of activities: what its columns hold, and its rows without the heads.</summary>
/// <param name="MarkedMonths">The months that are columns, with what the activity has in each; empty for other tables.</param>
internal sealed record PlanTable(
    string Place,
    ImmutableArray<ColumnKind> Columns,
    ImmutableArray<ImmutableArray<TableCell?>> Rows,
    ImmutableArray<(int Column, StatedMonth Month)> MarkedMonths)
{
    /// <summary>Whether it is the rest of the table before it, on a new page.</summary>
    public bool IsContinued { get; init; }

    public bool HasMonths => Columns.Contains(ColumnKind.Month) || !MarkedMonths.IsEmpty;

    public bool HasActivities => Columns.Contains(ColumnKind.Activity) || Columns.Contains(ColumnKind.Half) || !MarkedMonths.IsEmpty;

    public IEnumerable<TableCell> Cells(ImmutableArray<TableCell?> row, ColumnKind kind) =>
        row.Where((cell, column) => cell is { IsEmpty: false } && Columns[column] == kind).Select(cell => cell!).Distinct();
}
