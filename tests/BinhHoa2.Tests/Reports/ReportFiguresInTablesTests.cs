using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Figures;

namespace BinhHoa2.Tests.Reports;

/// <summary>The tables of the document contain the figures of the report and the numbers of their evidence.</summary>
public sealed class ReportFiguresInTablesTests
{
    private const string ShareColumn = "Tỷ lệ hoàn thành";

    public static TheoryData<string> Reports => new("mid-year", "end-of-year", "without-matters");

    [Theory]
    [MemberData(nameof(Reports))]
    public void ActivityTables_EveryCell_EqualsTheModel(string name)
    {
        var report = Report(name);
        var numbers = new EvidenceNumbers(report);
        using var read = new DocxReader(ReportDocument.Render(report));
        var tables = read.FigureTables.Where(t => t[0][1] == "Hoạt động (ngày hạn)").ToArray();

        tables.SelectMany(t => t.Skip(1).SkipLast(1)).Select(row => string.Join('|', row[1..])).ShouldBe(
            report.Counted().Select(a => string.Join('|', RowOf(a.Figures, numbers))),
            ignoreOrder: true);
        foreach (var table in tables)
        {
            table[^1][2..^1].Select(int.Parse).ShouldBe(
                Enumerable.Range(2, 7).Select(column => table.Skip(1).SkipLast(1).Sum(row => int.Parse(row[column]))));
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void MonthTable_EveryMonth_EqualsTheModel(string name)
    {
        var report = Report(name);
        using var read = new DocxReader(ReportDocument.Render(report));
        var table = read.FigureTables.Last(t => t[0][^1] == ShareColumn && t[0][1] == "Tháng");

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
    [InlineData("mid-year")]
    [InlineData("end-of-year")]
    public void MatterTable_CountsEveryActivityOnce(string name)
    {
        var report = Report(name);
        using var read = new DocxReader(ReportDocument.Render(report));
        var table = read.FigureTables.Single(t => t[0][^1] == ShareColumn && t[0][1] == "Nội dung");

        table.Skip(1).Select(row => row[1])
            .ShouldBe([.. report.Plan.Matters.Select(m => m.Title), "Các hoạt động khác của Kế hoạch", "Cộng"]);
        var (all, parts) = (report.Overall(), table.Skip(1).SkipLast(1).ToList());
        parts.Sum(row => int.Parse(row[2])).ShouldBe(all.Assigned);
        parts.Sum(row => int.Parse(row[3])).ShouldBe(all.Done);
        table[^1][2..^1].Select(int.Parse).ShouldBe(
            [all.Assigned, all.Done, all.DoneOnTime, all.DoneLate, all.InProgress, all.Difficulty, all.Unanswered]);
    }

    [Fact]
    public void EvidenceNumbers_OfAllActivities_AreOneToTheNumberOfEvidence()
    {
        var numbers = new EvidenceNumbers(SampleReports.MidYear);
        var all = SampleReports.MidYear.Activities().SelectMany(a => a.EvidenceIds).ToList();

        all.Select(id => numbers.Of(id)!.Value).ShouldBe(Enumerable.Range(1, all.Count));
    }

    [Fact]
    public void DifficultyTable_EachDifficulty_HasReasonNumberPostAnswerAndState()
    {
        using var read = new DocxReader(ReportDocument.Render(SampleReports.MidYear));
        var table = read.FigureTables.Single(t => t[0].Contains("Nội dung khó khăn, nguyên nhân"));

        table.Skip(1).ShouldContain(row => row.SequenceEqual(new[]
        {
            "1",
            "Nhiều phụ huynh làm ca đêm, chưa họp được; đề nghị cho họp trực tuyến",
            "1",
            "Giáo viên lớp 3B (tháng 10/2021)",
            "28/10/2021: Đồng ý họp trực tuyến vào tối thứ Bảy",
            "Chưa hoàn thành",
        }));
        table[^1][4..].ShouldBe(["Hoàn thành khi chưa có ý kiến", "Đã hoàn thành"]);
    }

    [Fact]
    public void DifficultyTable_EqualReasons_AreOneRowWithTheirNumber()
    {
        var first = SampleReports.MidYear.Difficulties[0];
        var report = SampleReports.MidYear with
        {
            Difficulties =
            [
                first,
                first with { Post = "Giáo viên lớp 4A", Reason = $"  {first.Reason.ToLowerInvariant().TrimEnd('.')}", SolvedSince = true },
                first with { Post = "Giáo viên lớp 4B", Request = null },
            ],
        };
        using var read = new DocxReader(ReportDocument.Render(report));

        var table = read.FigureTables.Single(t => t[0].Contains("Nội dung khó khăn, nguyên nhân"));

        table.Length.ShouldBe(2);
        table[1][2..4].ShouldBe(["3", "Giáo viên lớp 3B và 2 người khác (tháng 10/2021)"]);
        table[1][^1].ShouldBe("1/3 đã hoàn thành");
        read.FigureTables[^1].Length.ShouldBe(4, "the annex has each");
    }

    [Fact]
    public void DifficultyTable_OfManyReasons_IsCutAndTheAnnexHasAll()
    {
        var first = SampleReports.MidYear.Difficulties[0];
        var report = SampleReports.MidYear with
        {
            Difficulties = [.. Enumerable.Range(1, 40).Select(i => first with { Reason = $"Khó khăn thứ {i}: {first.Reason}" })],
        };
        using var read = new DocxReader(ReportDocument.Render(report));

        var table = read.FigureTables.Single(t => t[0].Contains("Nội dung khó khăn, nguyên nhân"));

        table.Length.ShouldBeInRange(3, 10);
        read.Paragraphs.ShouldContain($"{41 - table.Length} nội dung khó khăn còn lại được liệt kê tại Phụ lục kèm theo.");
        read.FigureTables[^1].Length.ShouldBe(41);
    }

    private static SemesterReport Report(string name) => name switch
    {
        "mid-year" => SampleReports.MidYear,
        "end-of-year" => SampleReports.EndOfYear,
        _ => SampleReports.MidYear with { Plan = SampleReports.Plan with { Matters = [] } },
    };

    private static string[] RowOf(ActivityFigures a, EvidenceNumbers numbers) =>
    [
        $"{a.Text.TrimEnd('.')} ({a.Due:dd/MM/yyyy})",
        .. new[] { a.Assigned, a.Done, a.Done - a.DoneLate, a.DoneLate, a.InProgress, a.Difficulty, a.Unanswered }.Select(n => $"{n}"),
        a.EvidenceIds.Length == 0 ? "–" : numbers.RangeOf(a.EvidenceIds),
    ];
}
