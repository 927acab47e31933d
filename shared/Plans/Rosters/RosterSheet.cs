using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Rosters;

/// <summary>A sheet of a workbook, or the rows of a text file.</summary>
/// <param name="Name">The sheet's name; empty for a text file.</param>
/// <param name="Rows">The rows that have something in them, from the top.</param>
internal sealed record RosterSheet(string Name, ImmutableArray<RosterSheetRow> Rows)
{
    /// <summary>What a reader has to know of single cells, by their row.</summary>
    public ImmutableArray<(int Row, string Note)> Notes { get; init; } = [];

    /// <summary>The place of a row, as a person would say: "dòng 7".</summary>
    /// <param name="amongSeveral">Whether the file has further sheets, so that this one has to be named.</param>
    public string PlaceOf(int row, bool amongSeveral) => amongSeveral ? $"trang tính “{Name}”, dòng {row}" : $"dòng {row}";
}
