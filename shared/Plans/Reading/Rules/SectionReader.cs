namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>
/// Goes over a plan from top to bottom and knows in which month it is. A month begins at its heading and ends at the next one, at a
/// heading of a higher part, or at the closing words.
/// </summary>
internal sealed class SectionReader(PlanNotes notes, IReadOnlyList<PlanElement> elements)
{
    private readonly SectionEnds ends = SectionEnds.Of(elements);
    private readonly bool isOneMonth =
        elements.Where(e => e.Heading is not null).SelectMany(e => e.Heading!.Months).Distinct().Count() == 1;
    private readonly List<ReadActivity> current = [];
    private List<int> months = [];
    private TableReader? tableReader;
    private MarkerKind? pausedBy;
    private bool isPreamble;
    private DateOnly? dueOfHeading;
    private string? timeOfHeading;

    public void Read()
    {
        for (var at = 0; at < elements.Count; at++)
        {
            switch (elements[at])
            {
                case { Heading: { } heading, Line: { } line }:
                    Begin(heading, line, at);
                    break;
                case { Table: { } table }:
                    ReadTable(table);
                    break;
                case { Line: { } line } when months.Count > 0:
                    ReadLine(line, at);
                    break;
                case { Line: { } line }:
                    ends.Pass(line);
                    notes.Week = WeekSheet.FirstDay(line.Folded, new(notes.SchoolYear, null)) ?? notes.Week;
                    break;
                default:
                    break;
            }
        }
    }

    private void Begin(MonthHeading heading, PlanLine line, int at)
    {
        ends.Begin(line, isTitle: notes.IsEmpty && line.Marker.Kind == MarkerKind.None && (heading.IsTitle || isOneMonth));
        months = [.. heading.Months.Select(notes.Open).Distinct()];
        Clear();
        isPreamble = ends.IsTitle;
        if (heading.Tail.Length > 0 && !heading.IsTheme && !IsTheme(heading.Tail, at))
        {
            foreach (var part in InlineItems.Split(heading.Tail))
            {
                Judge(new(line.Place, default, part, IsStrong: false), null);
            }
        }
    }

    /// <summary>Returns whether what stands behind a month in its heading is its theme: activities follow, and it is no action.</summary>
    private bool IsTheme(string tail, int at)
    {
        if (tail[0] is '(' && tail.TrimEnd('.', ':')[^1] is ')')
        {
            return true;
        }

        var folded = Spelling.VietnameseLetters.Fold(tail);
        var hasItems = Next(at) is not null;
        return Themes.IsKnown(folded)
            || (hasItems && !Words.BeginsWithAction(folded) && !tail.EndsWith('.') && !tail.Contains(';', StringComparison.Ordinal));
    }

    private void ReadTable(PlanTable table)
    {
        tableReader = table.IsContinued && tableReader is not null ? tableReader : new(notes, months);
        if (tableReader.Read(table))
        {
            months = [];
        }

        current.Clear();
    }

    private void ReadLine(PlanLine line, int at)
    {
        if (line.Continues && current.Count > 0 && current[^1].Text.Length < ReadingLimits.MaxActivity)
        {
            current[^1].Text = $"{current[^1].Text} {line.Text}";
            Complete(current[^1]);
            return;
        }

        if (ends.IsEnd(line))
        {
            months = [];
            Clear();
            ends.Pass(line);
            return;
        }

        if (pausedBy is { } paused)
        {
            if (!Resumes(line, paused))
            {
                notes.NotUnderstood(line.Place, line.Text);
                return;
            }

            pausedBy = null;
        }

        if (isPreamble && IsPreamble(line))
        {
            return;
        }

        isPreamble = false;
        Judge(line, Next(at), isBeforeTable: at + 1 < elements.Count && elements[at + 1].Table is not null);
    }

    private static bool Resumes(PlanLine line, MarkerKind paused) =>
        paused == MarkerKind.None ? line.Marker.Kind == MarkerKind.None || line.Marker.IsNumbered
            : line.Marker.Kind != MarkerKind.None && line.Marker.Kind <= paused;

    /// <summary>Between the title of a month's plan and its first part stand the legal bases and "… như sau:".</summary>
    private static bool IsPreamble(PlanLine line) =>
        line.Marker.Kind == MarkerKind.None && (Words.IsPreamble(line.Folded) || line.IsCapital);

    private void Judge(PlanLine line, PlanLine? next, bool isBeforeTable = false)
    {
        switch (LineJudge.Of(line, next, current.Count > 0, isBeforeTable))
        {
            case LineKind.Activity:
                Add(line);
                break;
            case LineKind.PartWithoutActivities:
                pausedBy = line.Marker.Kind;
                break;
            case LineKind.SubHeading:
                dueOfHeading = null;
                timeOfHeading = null;
                current.Clear();
                break;
            case LineKind.TimeHeading:
                dueOfHeading = DueReader.OfField(line.Text, notes.PeriodOf(months[0]));
                timeOfHeading = line.Text.TrimEnd(':', ' ');
                current.Clear();
                break;
            case LineKind.TimeField when Words.IsTimeField(line.Folded, out var length):
                current[^1].Due = DueReader.OfField(line.Text[length..], notes.PeriodOf(months[0])) ?? current[^1].Due;
                current[^1].Time = line.Text[length..].Trim(' ', '.', ';');
                break;
            case LineKind.PersonField when Words.IsPersonField(line.Folded, out var length):
                current[^1].Responsible = line.Text[length..].TrimEnd('.', ';', ' ');
                break;
            case LineKind.Other:
                notes.NotUnderstood(line.Place, line.Text);
                break;
            default:
                break;
        }
    }

    private void Add(PlanLine line)
    {
        var activity = new ReadActivity(line.Text, line.Place);
        Complete(activity);
        current.Add(activity);
        notes.Add(months, activity);
    }

    private void Complete(ReadActivity activity)
    {
        activity.Due = DueReader.OfSentence(activity.Text, notes.PeriodOf(months[0])) ?? dueOfHeading;
        activity.Time = timeOfHeading;
        activity.Responsible = ResponsibleReader.OfSentence(activity.Text);
    }

    private void Clear()
    {
        current.Clear();
        pausedBy = null;
        dueOfHeading = null;
        timeOfHeading = null;
        isPreamble = false;
    }

    /// <summary>Returns the line behind, unless a month or a table begins there; lines that go on with this one are passed over.</summary>
    private PlanLine? Next(int at)
    {
        do
        {
            at++;
        }
        while (at < elements.Count && elements[at].Line is { Continues: true } && elements[at].Heading is null);

        return at < elements.Count && elements[at] is { Heading: null, Line: { } line } ? line : null;
    }
}
