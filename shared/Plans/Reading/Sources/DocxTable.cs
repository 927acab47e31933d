namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>A table while its rows are read: cells take their places in the grid, merged ones all of theirs.</summary>
internal sealed class DocxTable(string place, ReadingLimits limits)
{
    private readonly List<TableCell?> row = [];
    private List<Paragraph> paragraphs = [];
    private int span;
    private bool goesOnDown;
    private bool goesOnRight;

    public string Place { get; } = place;

    public List<TableCell?[]> Rows { get; } = [];

    /// <summary>Whether the row is deleted or hidden.</summary>
    public bool IsRowGone { get; set; }

    public string CellPlace => $"{Place}, hàng {Rows.Count + 1}, cột {row.Count + 1}";

    public void BeginRow()
    {
        row.Clear();
        IsRowGone = false;
    }

    public void Skip(int columns) => row.AddRange(new TableCell?[Math.Clamp(columns, 0, limits.Columns)]);

    public void BeginCell()
    {
        paragraphs = [];
        span = 1;
        goesOnDown = goesOnRight = false;
    }

    public void Span(int columns) => span = Math.Clamp(columns, 1, limits.Columns);

    public void MergeDown(bool isFirst) => goesOnDown = !isFirst;

    public void MergeRight(bool isFirst) => goesOnRight = !isFirst;

    public void Add(Paragraph paragraph) => paragraphs.Add(paragraph);

    public void EndCell()
    {
        var above = goesOnDown && Rows.Count > 0 && row.Count < Rows[^1].Length ? Rows[^1][row.Count] : null;
        var cell = goesOnRight && row.Count > 0 ? row[^1] : above ?? new TableCell(CellPlace, [.. paragraphs]);
        for (var i = 0; i < span && row.Count < limits.Columns; i++)
        {
            row.Add(cell);
        }
    }

    public void EndRow()
    {
        if (!IsRowGone)
        {
            Rows.Add([.. row]);
        }
    }
}
