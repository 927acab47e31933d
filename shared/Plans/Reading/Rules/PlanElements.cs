using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Sorts the blocks of a document into lines and tables of activities; other tables are read as lines.</summary>
internal static class PlanElements
{
    /// <param name="lines">All lines of the document, those of letterheads in tables too.</param>
    public static List<PlanElement> Of(IEnumerable<Block> blocks, out List<PlanLine> lines)
    {
        var elements = new List<PlanElement>();
        lines = [];
        var before = default(PlanTable);
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                before = Add(elements, lines, table, before);
            }
            else if (block is Paragraph paragraph)
            {
                foreach (var line in PlanLine.Of(paragraph))
                {
                    before = null;
                    Add(elements, lines, line);
                }
            }
        }

        return elements;
    }

    /// <summary>Returns whether the plan's first months are June or July and those of autumn follow.</summary>
    public static bool StartsEarly(IReadOnlyList<PlanElement> elements)
    {
        var months = elements.SelectMany(MonthsOf).Select(m => m.Month).ToList();
        var next = months.FirstOrDefault(m => m is not (6 or 7));
        return months is [6 or 7, ..] && next >= 8;
    }

    private static IEnumerable<StatedMonth> MonthsOf(PlanElement element) => element switch
    {
        { Heading: { } heading } => heading.Months,
        { Table: { } table } => table.MarkedMonths.Select(m => m.Month)
            .Concat(table.Rows.SelectMany(row => table.Cells(row, ColumnKind.Month)).Distinct()
                .Select(cell => MonthWords.OfCell(cell.Text)).Where(f => f is not null).SelectMany(f => f!.Value.Months)),
        _ => [],
    };

    private static PlanTable? Add(List<PlanElement> elements, List<PlanLine> lines, Table table, PlanTable? before)
    {
        var plan = TableFinder.Find(table, before, out var firstRow);
        foreach (var row in plan is null ? table.Rows : table.Rows[..firstRow])
        {
            foreach (var line in row.OfType<TableCell>().Distinct().SelectMany(cell => cell.Paragraphs).SelectMany(PlanLine.Of))
            {
                Add(elements, lines, line);
            }
        }

        if (plan is not null)
        {
            elements.Add(new(null, plan));
        }

        return plan;
    }

    private static void Add(List<PlanElement> elements, List<PlanLine> lines, PlanLine line)
    {
        lines.Add(line);
        elements.Add(new(line, null, HeadingOf(line)));
    }

    private static MonthHeading? HeadingOf(PlanLine line) => MonthHeading.Of(line.Text, line.Marker);
}
