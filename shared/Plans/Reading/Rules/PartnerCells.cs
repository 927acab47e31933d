using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Sources;
using BinhHoa2.Shared.Plans.Reading.Spelling;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Reads the cells of who takes part ("Lực lượng cùng tham gia", "Phối hợp"), of which a table may have several columns.</summary>
internal static partial class PartnerCells
{
    private const string Between = "; ";

    /// <summary>Adds what the cells say to the activities of their row: one line each where there are as many, else all.</summary>
    public static void Add(IEnumerable<TableCell> cells, List<ReadActivity> items)
    {
        foreach (var cell in cells)
        {
            var lines = CellItems.Lines(cell).Select(l => l.Text.Trim(' ', ';', ',')).Where(l => l.Any(char.IsLetterOrDigit)).ToList();
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

    private static string? With(string? before, string words) =>
        before is null ? words : before.Split(Between).Contains(words) ? before : $"{before}{Between}{words}";

    [GeneratedRegex("^(cmhs|phhs|phu huynh|cha me|ban dai dien)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parents();
}
