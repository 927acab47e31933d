using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports;

namespace BinhHoa2.Tests.Reports;

/// <summary>The tables of the document contain the figures of the report and the ids of their evidence.</summary>
public sealed class ReportFiguresInTablesTests
{
    public static TheoryData<string> Reports => new("mid-year", "end-of-year");

    [Theory]
    [MemberData(nameof(Reports))]
    public void MonthTables_EveryCell_EqualsTheModel(string name)
    {
        var report = Report(name);
        using var read = new DocxReader(ReportDocument.Render(report));
        var tables = read.FigureTables.Where(t => t[0][1] == "Hoạt động (ngày hạn)").ToArray();

        tables.Length.ShouldBe(report.Months.Length);
        foreach (var (month, table) in report.Months.Zip(tables))
        {
            table.Length.ShouldBe(month.Activities.Length + 2);
            foreach (var (activity, row) in month.Activities.Zip(table.Skip(1)))
            {
                row[1].ShouldBe($"{activity.Text.TrimEnd('.')} ({activity.Due:dd/MM/yyyy})");
                row[2..].ShouldBe(Numbers(activity));
            }

            table[^1][2..].Select(int.Parse).ShouldBe(
                Enumerable.Range(2, 7).Select(column => table.Skip(1).SkipLast(1).Sum(row => int.Parse(row[column]))));
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void SumTable_EveryMonth_EqualsTheModel(string name)
    {
        var report = Report(name);
        using var read = new DocxReader(ReportDocument.Render(report));
        var table = read.FigureTables.Single(t => t[0][^1] == "Tỷ lệ hoàn thành");

        foreach (var (month, row) in report.Months.Zip(table.Skip(1)))
        {
            var sum = Totals.Of(month.Activities);
            row[2..^1].Select(int.Parse).ShouldBe(
                [sum.Assigned, sum.Done, sum.DoneOnTime, sum.DoneLate, sum.InProgress, sum.Difficulty, sum.Unanswered]);
        }

        table[^1][2].ShouldBe($"{report.Months.SelectMany(m => m.Activities).Sum(a => a.Assigned)}");
        table[^1][3].ShouldBe($"{report.Months.SelectMany(m => m.Activities).Sum(a => a.Done)}");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Annex_EveryActivity_ListsAllItsEvidenceIds(string name)
    {
        var report = Report(name);
        using var read = new DocxReader(ReportDocument.Render(report));
        var rows = read.FigureTables.Where(t => t[0][2] == "Số mã").SelectMany(t => t.Skip(1)).ToArray();
        var activities = report.Months.SelectMany(m => m.Activities).ToArray();

        rows.Length.ShouldBe(activities.Length);
        foreach (var (activity, row) in activities.Zip(rows))
        {
            row[2].ShouldBe($"{activity.EvidenceIds.Length}");
            row[3].Split(", ").ShouldBe(activity.EvidenceIds.Select(id => id.Value));
        }
    }

    [Fact]
    public void DifficultyTable_EachDifficulty_HasMonthActivityPostReasonAndState()
    {
        using var read = new DocxReader(ReportDocument.Render(SampleReports.MidYear));
        var table = read.FigureTables.Single(t => t[0].Contains("Nội dung khó khăn"));

        table[2].ShouldBe(
        [
            "2",
            "12/2021",
            "Hội, họp, phụ đạo học sinh yếu",
            "Giáo viên lớp 2A",
            "Ngày 20/12/2021: Học sinh yếu nghỉ học do dịch, chưa phụ đạo được.",
            "Đã hoàn thành",
        ]);
        table[3][5].ShouldBe("Chưa hoàn thành");
        read.FigureTables[^1].Skip(1).Select(r => r[2]).ShouldBe(SampleReports.MidYear.Difficulties.Select(d => d.EvidenceId.Value));
    }

    private static SemesterReport Report(string name) => name == "mid-year" ? SampleReports.MidYear : SampleReports.EndOfYear;

    private static string[] Numbers(ActivityFigures a) =>
        [.. new[] { a.Assigned, a.Done, a.Done - a.DoneLate, a.DoneLate, a.InProgress, a.Difficulty, a.Unanswered }.Select(n => $"{n}")];
}
