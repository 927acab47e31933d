using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>II. KẾT QUẢ THỰC HIỆN: each month as a sentence and a table, then a table of all months.</summary>
public static class ResultsSection
{
    private static readonly ImmutableArray<Column> FigureColumns =
    [
        new("Giao", 12.5, Centred: true),
        new(StatusTexts.Label(AssignmentStatus.Done), 14.5, Centred: true),
        new("Đúng hạn", 13, Centred: true),
        new(StatusTexts.DoneLate, 12, Centred: true),
        new(StatusTexts.Label(AssignmentStatus.InProgress), 14, Centred: true),
        new(StatusTexts.Label(AssignmentStatus.Difficulty), 13, Centred: true),
        new(StatusTexts.Label(AssignmentStatus.Unanswered), 14, Centred: true),
    ];

    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "II. KẾT QUẢ THỰC HIỆN");
        var number = 0;
        foreach (var month in report.Months)
        {
            number++;
            yield return new Block.Heading(2, $"{number}. Tháng {OfficialDate.OfMonth(month.Month.Year, month.Month.Month)}");
            yield return new Block.Paragraph(Sentence(month, report.CutOff));
            if (!month.Activities.IsEmpty)
            {
                yield return ActivityTable(month);
            }
        }

        if (report.Months.Length > 1)
        {
            yield return new Block.Heading(2, $"{number + 1}. Tổng hợp các tháng");
            yield return MonthTable(report);
        }
        else if (report.Months.IsEmpty)
        {
            yield return new Block.Paragraph("Chưa có số liệu để báo cáo.");
        }
    }

    private static string Sentence(MonthSummary month, DateOnly cutOff)
    {
        var totals = Totals.Of(month.Activities);
        if (totals.Assigned == 0)
        {
            return "Trong tháng không có lượt phân công nào.";
        }

        var text = $"Trong tháng có {month.Activities.Length} hoạt động với {Phrases.Count(totals.Assigned)} lượt phân công; "
            + $"{TotalsText.Done(totals)}.";
        if (totals.Open > 0)
        {
            text += $" Còn {Phrases.Count(totals.Open)} lượt chưa hoàn thành, gồm {TotalsText.Open(totals)}.";
        }

        var notDue = month.Activities.Count(a => a.Due > cutOff);
        return notDue > 0
            ? $"{text} Đến ngày {OfficialDate.Short(cutOff)}, {notDue} hoạt động trong tháng chưa đến hạn."
            : text;
    }

    private static Block.Table ActivityTable(MonthSummary month) => new(
        [new("TT", 9, Centred: true), new("Hoạt động (ngày hạn)", 63, Centred: false), .. FigureColumns],
        [
            .. month.Activities.Select((a, i) =>
                Row($"{i + 1}", $"{Phrases.WithoutStop(a.Text)} ({OfficialDate.Short(a.Due)})", Totals.Of(a))),
            Row(string.Empty, "Cộng", Totals.Of(month.Activities)),
        ],
        HasTotal: true);

    private static Block.Table MonthTable(SemesterReport report) => new(
        [new("TT", 9, Centred: true), new("Tháng", 47, Centred: false), .. FigureColumns, new("Tỷ lệ hoàn thành", 16, Centred: true)],
        [
            .. report.Months.Select((m, i) => WithShare(Row($"{i + 1}", MonthName(m), Totals.Of(m.Activities)), Totals.Of(m.Activities))),
            WithShare(Row(string.Empty, "Cộng", report.Overall()), report.Overall()),
        ],
        HasTotal: true);

    private static string MonthName(MonthSummary month)
    {
        var name = $"Tháng {OfficialDate.OfMonth(month.Month.Year, month.Month.Month)}";
        return month.Closed ? name : $"{name} (đến {OfficialDate.Short(month.CountedOn)})";
    }

    private static ImmutableArray<string> WithShare(ImmutableArray<string> row, Totals totals) =>
        row.Add(totals.Assigned == 0 ? "–" : new Share(totals.Done, totals.Assigned).ToString());

    private static ImmutableArray<string> Row(string number, string name, Totals totals) =>
    [
        number,
        name,
        Phrases.Count(totals.Assigned),
        Phrases.Count(totals.Done),
        Phrases.Count(totals.DoneOnTime),
        Phrases.Count(totals.DoneLate),
        Phrases.Count(totals.InProgress),
        Phrases.Count(totals.Difficulty),
        Phrases.Count(totals.Unanswered),
    ];
}
