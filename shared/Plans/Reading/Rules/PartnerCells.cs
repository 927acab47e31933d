using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Sources;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Reads the cells of who takes part ("Lực lượng cùng tham gia", "Phối hợp"), of which a table may have several columns, and those of
/// both who leads and who takes part ("Chủ trì, phối hợp").
/// </summary>
internal static partial class PartnerCells
{
    private const string Between = "; ";

    /// <summary>Adds what the cells of a row say to its activities: one line each where there are as many, else all.</summary>
    public static void Add(PlanTable table, ImmutableArray<TableCell?> row, List<ReadActivity> items)
    {
        Add(table.Cells(row, ColumnKind.Partner), items);
        foreach (var cell in table.Cells(row, ColumnKind.Joint))
        {
            // A line of those who take part goes on from the line of who leads.
            var lines = LinesOf(cell);
            var isEach = lines.Count == items.Count && !lines.Exists(l => OnlyTogether().IsMatch(VietnameseLetters.Fold(l)));
            foreach (var (at, item) in items.Index())
            {
                item.Joint = isEach ? With(item.Joint, lines[at]) : lines.Aggregate(item.Joint, With);
            }
        }
    }

    /// <summary>Adds what cells of who takes part say.</summary>
    public static void Add(IEnumerable<TableCell> cells, List<ReadActivity> items)
    {
        foreach (var cell in cells)
        {
            var lines = LinesOf(cell);
            foreach (var (at, item) in items.Index())
            {
                item.Support = lines.Count == items.Count
                    ? With(item.Support, lines[at])
                    : lines.Aggregate(item.Support, With);
            }
        }
    }

    /// <summary>Whether a cell that is alone in its row names more of those who take part in the activities of the row above.</summary>
    public static bool GoesOn(TableCell cell, ImmutableArray<TableCell?> row, PlanTable table) =>
        row.Count(c => ReferenceEquals(c, cell)) == 1
        && table.Columns[row.IndexOf(cell)] == ColumnKind.Partner
        && CellItems.Lines(cell) is { Count: > 0 } lines
        && lines.TrueForAll(l => !Words.IsClosing(l.Folded) && (ResponsibleReader.IsPerson(l.Text) || Parents().IsMatch(l.Folded)));

    private static List<string> LinesOf(TableCell cell) =>
        [.. CellItems.Lines(cell).Select(l => l.Text.Trim(' ', ';', ',')).Where(l => l.Any(char.IsLetterOrDigit))];

    private static string? With(string? before, string words) =>
        before is null ? words : before.Split(Between).Contains(words) ? before : $"{before}{Between}{words}";

    [GeneratedRegex(@"^(?!.*\b(chu tri|phu trach)\b).*\bphoi hop\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyTogether();

    [GeneratedRegex("^(cmhs|phhs|phu huynh|cha me|ban dai dien)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parents();
}
