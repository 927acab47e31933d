using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A table as a grid: every row has the same number of columns; null where there is no cell.</summary>
internal sealed record Table(string Place, ImmutableArray<ImmutableArray<TableCell?>> Rows) : Block(Place)
{
    public int Columns => Rows.IsEmpty ? 0 : Rows[0].Length;
}
