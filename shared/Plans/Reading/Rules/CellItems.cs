using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Reads the cell of activities: one for each paragraph or item of a list, with lines that go on joined.</summary>
internal static class CellItems
{
    public static List<ReadActivity> Read(TableCell cell, PlanPeriod period, PlanNotes notes)
    {
        var lines = Lines(cell);
        var items = new List<ReadActivity>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var next = i + 1 < lines.Count ? lines[i + 1] : null;
            switch (LineJudge.Of(line, next, items.Count > 0))
            {
                case LineKind.Activity:
                    items.Add(new(line.Text, cell.Place)
                    {
                        Due = DueReader.OfSentence(line.Text, period),
                        Responsible = ResponsibleReader.OfSentence(line.Text),
                    });
                    break;
                case LineKind.TimeField when Words.IsTimeField(line.Folded, out var length):
                    items[^1].Due = DueReader.OfField(line.Text[length..], period) ?? items[^1].Due;
                    items[^1].Time = line.Text[length..].Trim(' ', '.', ';');
                    break;
                case LineKind.PersonField when Words.IsPersonField(line.Folded, out var length):
                    items[^1].Responsible = line.Text[length..].TrimEnd('.', ';', ' ');
                    break;
                case LineKind.Other or LineKind.PartWithoutActivities:
                    notes.NotUnderstood(cell.Place, line.Text);
                    break;
                default:
                    break;
            }
        }

        return items;
    }

    /// <summary>Returns the lines of a cell, those that go on joined to the one before.</summary>
    public static List<PlanLine> Lines(TableCell cell)
    {
        var lines = new List<PlanLine>();

        // Who begins the first line with a small letter does not begin sentences with capitals.
        var hasCapitals = cell.Paragraphs.SelectMany(PlanLine.Of).FirstOrDefault() is { Continues: false };
        foreach (var line in cell.Paragraphs.SelectMany(PlanLine.Of))
        {
            var goesOn = lines.Count > 0 && lines[^1].Text.Length < ReadingLimits.MaxActivity
                && ((line.Continues && hasCapitals) || (line.Marker.Kind == MarkerKind.None && lines[^1].Text is [.., ',' or '(' or '-']));
            if (goesOn)
            {
                lines[^1] = new(lines[^1].Place, lines[^1].Marker, $"{lines[^1].Text} {line.Text}", lines[^1].IsStrong);
            }
            else
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
