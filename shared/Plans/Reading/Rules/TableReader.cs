using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BinhHoa2.Shared.Plans.Reading.Sources;

namespace BinhHoa2.Shared.Plans.Reading.Rules;

/// <summary>Reads a table of activities row by row. A cell that is merged over rows counts once, and for each of them.</summary>
/// <param name="context">The months of the heading above the table; empty for none.</param>
internal sealed partial class TableReader(PlanNotes notes, IReadOnlyList<int> context)
{
    private readonly Dictionary<TableCell, List<ReadActivity>> read = [];
    private IReadOnlyList<int> months = context;
    private DateOnly? dueOfHeading;
    private string? timeOfHeading;
    private ReadActivity? last;
    private List<ReadActivity> lastRow = [];

    /// <summary>Reads the rows; those of a table that goes on, with the month in which the part before ended.</summary>
    /// <returns>Whether the plan's months end in the table, as on a sheet that has the signatures below.</returns>
    public bool Read(PlanTable table)
    {
        foreach (var row in table.Rows)
        {
            if (IsRepeatedHead(table, row) || row.All(c => c is null or { IsEmpty: true }))
            {
                continue;
            }

            if (Alone(row, table) is { } alone)
            {
                if (lastRow.Count > 0 && PartnerCells.GoesOn(alone, row, table))
                {
                    PartnerCells.Add([alone], lastRow);
                }
                else if (ReadAlone(alone))
                {
                    return true;
                }
            }
            else if (table.MarkedMonths.IsEmpty)
            {
                ReadRow(table, row, isSplit: table.IsContinued && row == table.Rows[0]);
            }
            else
            {
                ReadMarks(table, row);
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the one cell of a row that is merged over all columns, or alone in the row and not in the activities' column.
    /// </summary>
    private static TableCell? Alone(ImmutableArray<TableCell?> row, PlanTable table)
    {
        var cells = row.Where(c => c is { IsEmpty: false }).Distinct().ToList();
        return cells is [{ } only]
            && (row.Count(c => ReferenceEquals(c, only)) > 1
                || table.Columns[row.IndexOf(only)] is not (ColumnKind.Activity or ColumnKind.Half or ColumnKind.Month))
            && row.Length > 1
            ? only
            : null;
    }

    private bool ReadAlone(TableCell cell)
    {
        foreach (var line in cell.Paragraphs.SelectMany(PlanLine.Of))
        {
            if (MonthHeading.Of(line.Text, line.Marker.IsBullet ? default : line.Marker) is { } heading)
            {
                months = [.. heading.Months.Select(notes.Open).Distinct()];
                dueOfHeading = null;
                timeOfHeading = null;
            }
            else if (Words.IsClosing(line.Folded))
            {
                return true;
            }
            else if (LineJudge.Of(line, null, hasActivity: false) == LineKind.TimeHeading || WeekHead().IsMatch(line.Folded))
            {
                dueOfHeading = DueReader.OfSentence(line.Text, Period());
                timeOfHeading = line.Text.TrimEnd(':', ' ');
            }
            else if (!line.Marker.IsNumbered && !line.IsCapital && !line.IsStrong && !Words.IsTheme(line.Folded)
                && !line.Text.EndsWith(':'))
            {
                notes.NotUnderstood(line.Place, line.Text);
            }
        }

        return false;
    }

    private PlanPeriod Period() => months.Count > 0 ? notes.PeriodOf(months[0]) : new(notes.SchoolYear, null);

    /// <param name="isSplit">Whether the row can be the rest of the last one of the page before.</param>
    private void ReadRow(PlanTable table, ImmutableArray<TableCell?> row, bool isSplit)
    {
        var monthCells = table.Cells(row, ColumnKind.Month).ToList();
        if (monthCells.Count > 0)
        {
            months = MonthWords.OfCell(monthCells[0].Text) is { } found ? [.. found.Months.Select(notes.Open).Distinct()] : [];
            dueOfHeading = null;
            timeOfHeading = null;
        }

        var here = months.Count > 0 ? months : MonthsOfDay(table, row);
        foreach (var cell in table.Cells(row, ColumnKind.Activity).Concat(table.Cells(row, ColumnKind.Half)))
        {
            if (here.Count == 0)
            {
                notes.NotUnderstood(cell.Place, cell.Text);
                continue;
            }

            if (isSplit && monthCells.Count == 0 && last is not null
                && PlanLine.Of(cell.Paragraphs[0]).FirstOrDefault() is { Continues: true })
            {
                last.Text = $"{last.Text} {cell.Text}";
                PartnerCells.Add(table, row, [last]);
                continue;
            }

            var isFirst = !read.TryGetValue(cell, out var items);
            if (isFirst)
            {
                items = CellItems.Read(cell, notes.PeriodOf(here[0]), notes);
                read[cell] = items;
                items.ForEach(item => notes.Add(here, item));
                last = items.LastOrDefault() ?? last;
            }

            Complete(table, row, items!, here, isFirst);
        }
    }

    /// <summary>Outside of any month, a row belongs to the month of the day it states.</summary>
    private IReadOnlyList<int> MonthsOfDay(PlanTable table, ImmutableArray<TableCell?> row)
    {
        if (notes.HasMonths)
        {
            return [];
        }

        if (DayOfWeek(table, row) is { } weekday)
        {
            return [notes.Open(new(weekday.Month, weekday.Year))];
        }

        var text = string.Join(' ', table.Cells(row, ColumnKind.Due).Concat(table.Cells(row, ColumnKind.Week)).Select(c => c.Text));
        return DueReader.OfField(text, new(notes.SchoolYear, null)) is { } day ? [notes.Open(new(day.Month, day.Year))]
            : MonthWords.First(text) is { } found ? [.. found.Months.Select(notes.Open).Distinct()]
            : [];
    }

    private void Complete(PlanTable table, ImmutableArray<TableCell?> row, List<ReadActivity> items, IReadOnlyList<int> here, bool isFirst)
    {
        var period = notes.PeriodOf(here[0]);
        var dues = table.Cells(row, ColumnKind.Due).SelectMany(CellItems.Lines).Where(l => !Weekday().IsMatch(l.Folded))
            .Select(l => DueReader.OfField(l.Text, period))
            .Concat(table.Cells(row, ColumnKind.Week).SelectMany(CellItems.Lines).Select(l => DueReader.OfSentence(l.Text, period)))
            .DefaultIfEmpty(DayOfWeek(table, row))
            .ToList();
        var times = table.Cells(row, ColumnKind.Due).Concat(table.Cells(row, ColumnKind.Week)).SelectMany(CellItems.Lines)
            .Select(l => l.Text).ToList();
        var persons = table.Cells(row, ColumnKind.Person).SelectMany(CellItems.Lines).Select(l => l.Text).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var due = dues.Count == items.Count && items.Count > 1 ? dues[i] : dues.Max();
            due ??= dueOfHeading;
            items[i].Due = isFirst ? due ?? items[i].Due : due > items[i].Due || items[i].Due is null ? due ?? items[i].Due : items[i].Due;
            var time = times.Count == items.Count && items.Count > 1 ? times[i]
                : times.Count > 0 ? string.Join("; ", times)
                : timeOfHeading;
            items[i].Time = isFirst ? time ?? items[i].Time : items[i].Time;
            var person = persons.Count == items.Count && items.Count > 1 ? persons[i] : Joined(persons);
            items[i].Responsible = isFirst || person is null || items[i].Responsible?.Contains(person, StringComparison.Ordinal) == true
                ? person ?? items[i].Responsible
                : $"{items[i].Responsible}, {person}";
        }

        PartnerCells.Add(table, row, items);
        lastRow = items;
    }

    /// <summary>In a week's sheet a row may be named by the day of the week alone.</summary>
    private DateOnly? DayOfWeek(PlanTable table, ImmutableArray<TableCell?> row) =>
        notes.Week is { } first
        && table.Cells(row, ColumnKind.Due).Select(c => Weekday().Match(Spelling.VietnameseLetters.Fold(c.Text))).FirstOrDefault()
            is { Success: true } day
            ? first.AddDays(DaysAfterMonday(day.Groups["day"].Value))
            : null;

    private static int DaysAfterMonday(string day) => day switch
    {
        "hai" or "2" => 0,
        "ba" or "3" => 1,
        "tu" or "4" => 2,
        "nam" or "5" => 3,
        "sau" or "6" => 4,
        "bay" or "7" => 5,
        _ => 6,
    };

    private static string? Joined(List<string> persons)
    {
        var joined = string.Empty;
        foreach (var person in persons)
        {
            joined = joined.Length == 0 ? person : joined[^1] is ',' or ';' or '-' or '/' ? $"{joined} {person}" : $"{joined}, {person}";
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>
    /// In a table whose columns are months, a mark plans the row's activity for the month; a text is an activity of its own.
    /// </summary>
    private void ReadMarks(PlanTable table, ImmutableArray<TableCell?> row)
    {
        foreach (var (column, month) in table.MarkedMonths)
        {
            var here = new[] { notes.Open(month) };
            if (row[column] is not { IsEmpty: false } cell)
            {
                continue;
            }

            var source = Mark().IsMatch(cell.Text) ? table.Cells(row, ColumnKind.Activity).FirstOrDefault() : cell;
            if (source is null)
            {
                continue;
            }

            var items = CellItems.Read(source, notes.PeriodOf(here[0]), notes);
            items.ForEach(item => notes.Add(here, item));
            Complete(table, row, items, here, isFirst: true);
        }
    }

    private static bool IsRepeatedHead(PlanTable table, ImmutableArray<TableCell?> row)
    {
        var cells = row.Where(c => c is { IsEmpty: false }).Distinct().ToList();
        return cells.Count > 1
            && (cells.All(c => ColumnNumber().IsMatch(c!.Text))
                || row.Index().All(c => c.Item is null or { IsEmpty: true } || IsHead(c.Item, table.Columns[c.Index])));
    }

    private static bool IsHead(TableCell cell, ColumnKind column) =>
        ColumnHeads.Of(cell.Text, out _) is { } kind && (kind == column || column == ColumnKind.Other);

    [GeneratedRegex(@"^\(?[\dA-Z]{1,2}\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^([xXvV✓✔√*+●•-]|có)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(thu\s*)?(?<day>hai|ba|tu|nam|sau|bay|[2-7]|chu nhat|cn)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^tuan\s*(thu\s*)?\d{1,2}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WeekHead();
}
