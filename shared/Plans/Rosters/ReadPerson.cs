using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A row of a list of people.</summary>
/// <param name="Key">Names the row among all: <c>s1r7</c>.</param>
/// <param name="Place">Where it is, as a person would say: "dòng 7".</param>
/// <param name="Cells">The texts of the columns that the file has; empty where a cell is.</param>
public sealed record ReadPerson(string Key, string Place, ImmutableDictionary<RosterColumn, string> Cells)
{
    /// <summary>The text of a column; null where the file has no such column.</summary>
    public string? this[RosterColumn column] => Cells.GetValueOrDefault(column);
}
