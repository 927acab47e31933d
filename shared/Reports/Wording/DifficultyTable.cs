using System.Collections.Immutable;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The table of difficulties, which fills about half a page.</summary>
internal static class DifficultyTable
{
    // A page has 46 lines of a cell's size. Half of one leaves room for what stands before and after.
    private const int MaxLines = 26;

    // A character in 12 points of Times New Roman is about 2.1 mm wide; a cell has margins of 2.5 mm.
    private const double CharacterWidth = 2.1;
    private const double CellMargins = 2.5;

    private static readonly ImmutableArray<Column> Columns =
    [
        new("TT", 9, Centred: true),
        new("Nội dung khó khăn, nguyên nhân", 48, Centred: false),
        new("Số lượt", 13, Centred: true),
        new("Người phản ánh", 34, Centred: false),
        new("Biện pháp, ý kiến chỉ đạo", 40, Centred: false),
        new("Công việc", 21, Centred: true),
    ];

    public static Block.Table Of(IReadOnlyCollection<ImmutableArray<string>> rows) => new(Columns, [.. rows]);

    /// <summary>As many rows from the first on there is room for, by the lines they are expected to take; at least one.</summary>
    public static IReadOnlyList<ImmutableArray<string>> Fitting(IReadOnlyList<ImmutableArray<string>> rows)
    {
        var lines = LinesOf([.. Columns.Select(c => c.Title)]);
        var fitting = 0;
        foreach (var row in rows)
        {
            lines += LinesOf(row);
            if (fitting > 0 && lines > MaxLines)
            {
                break;
            }

            fitting++;
        }

        return [.. rows.Take(fitting)];
    }

    private static int LinesOf(ImmutableArray<string> row) =>
        row.Select((text, i) => (int)Math.Ceiling(text.Length / ((Columns[i].Millimetres - CellMargins) / CharacterWidth))).Max();
}
