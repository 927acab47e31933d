using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>IV. ĐÁNH GIÁ CHUNG, PHƯƠNG HƯỚNG: what follows from the figures; the principal adds judgements.</summary>
public static class AssessmentSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "IV. ĐÁNH GIÁ CHUNG, PHƯƠNG HƯỚNG");
        yield return new Block.Heading(2, "1. Đánh giá chung");
        foreach (var sentence in Assessment(report))
        {
            yield return new Block.Paragraph(sentence);
        }

        yield return new Block.Heading(2, "2. Phương hướng");
        foreach (var block in Outlook(report))
        {
            yield return block;
        }
    }

    private static IEnumerable<string> Assessment(SemesterReport report)
    {
        var all = report.Overall();
        if (all.Assigned == 0)
        {
            yield return "Chưa có lượt phân công nào nên chưa có số liệu để đánh giá.";
            yield break;
        }

        yield return $"Tính chung, trong {Phrases.Count(all.Assigned)} lượt phân công, {TotalsText.Done(all)}."
            + (all.Done > 0 ? $" Tỷ lệ đúng hạn trong số đã hoàn thành là {new Share(all.DoneOnTime, all.Done)}." : string.Empty);

        var due = report.DueByCutOff();
        if (due.Assigned < all.Assigned && due.Assigned > 0)
        {
            yield return $"Chỉ tính các hoạt động đã đến hạn: trong {Phrases.Count(due.Assigned)} lượt phân công, {TotalsText.Done(due)}.";
        }

        if (Comparison(report) is { } comparison)
        {
            yield return comparison;
        }

        var unfinished = report.Unfinished();
        var total = report.Activities().Count(a => a.Assigned > 0);
        yield return unfinished.IsEmpty
            ? $"Cả {total} hoạt động đều được tất cả những người được phân công hoàn thành."
            : $"Có {total - unfinished.Length}/{total} hoạt động được tất cả những người được phân công hoàn thành; "
                + $"{unfinished.Length} hoạt động còn {Phrases.Count(all.Open)} lượt chưa hoàn thành.";
    }

    private static string? Comparison(SemesterReport report)
    {
        var shares = report.ClosedShares();
        if (shares.Length < 2)
        {
            return null;
        }

        var best = shares.Max(s => s.Done);
        var worst = shares.Min(s => s.Done);
        return best <= worst
            ? $"Tỷ lệ hoàn thành của các tháng {StatusTexts.Closed} số liệu bằng nhau ({best})."
            : $"Trong các tháng {StatusTexts.Closed} số liệu, tỷ lệ hoàn thành cao nhất là {Names(best)} ({best}), "
                + $"thấp nhất là {Names(worst)} ({worst}).";

        string Names(Share share) =>
            Phrases.List([.. shares.Where(s => s.Done.CompareTo(share) == 0).Select(s => $"tháng {Name(s.Month)}")]);
    }

    private static IEnumerable<Block> Outlook(SemesterReport report)
    {
        var unfinished = report.Unfinished();
        if (!unfinished.IsEmpty)
        {
            yield return new Block.Paragraph(report.Review == Review.MidYear
                ? "Tiếp tục thực hiện trong học kỳ II các hoạt động chưa hoàn thành:"
                : "Tiếp tục thực hiện các hoạt động chưa hoàn thành:");
            foreach (var activity in unfinished)
            {
                yield return new Block.Item(Open(report, activity) + (activity == unfinished[^1] ? "." : ";"));
            }
        }

        var unsolved = report.Difficulties.Count(d => !d.SolvedSince);
        if (unsolved > 0)
        {
            yield return new Block.Paragraph(
                $"Ban Chỉ đạo tiếp tục xem xét, cho ý kiến chỉ đạo đối với {unsolved} lượt phản ánh khó khăn "
                + "mà công việc chưa hoàn thành (mục III).");
        }

        var coming = report.UpcomingMonths();
        if (!coming.IsEmpty)
        {
            var span = coming.Length == 1 ? $"trong tháng {Name(coming[0])}" : $"từ tháng {Name(coming[0])} đến tháng {Name(coming[^1])}";
            yield return new Block.Paragraph($"Tổ chức thực hiện {coming.Sum(m => m.Activities.Length)} hoạt động {span} theo Kế hoạch.");
        }

        if (unfinished.IsEmpty && unsolved == 0 && coming.IsEmpty)
        {
            yield return new Block.Paragraph("Các hoạt động của Kế hoạch đã hoàn thành, không còn nội dung chuyển tiếp.");
        }
    }

    private static string Open(SemesterReport report, UnfinishedActivity activity)
    {
        var (month, figures) = activity;
        var due = figures.Due > report.CutOff ? "chưa đến hạn, hạn" : "hạn";
        return $"{Phrases.WithoutStop(figures.Text)} (tháng {Name(month)}, {due} {OfficialDate.Short(figures.Due)}): "
            + TotalsText.Open(Totals.Of(figures));
    }

    private static string Name(SchoolMonth month) => OfficialDate.OfMonth(month.Year, month.Month);

    private static string Name(PlanMonth month) => OfficialDate.OfMonth(month.Year, month.Month);
}
