using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>V. PHƯƠNG HƯỚNG: only what can still be done after the cut-off.</summary>
public static class OutlookSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "V. PHƯƠNG HƯỚNG");
        var blocks = NotDueYet(report).Concat([.. Sentences(report).Select(s => new Block.Paragraph(s))]).ToList();
        foreach (var block in blocks)
        {
            yield return block;
        }

        if (blocks.Count == 0)
        {
            yield return new Block.Paragraph("Các hoạt động của Kế hoạch đã hoàn thành, không còn nội dung chuyển tiếp.");
        }
    }

    private static IEnumerable<Block> NotDueYet(SemesterReport report)
    {
        var activities = report.Unfinished().Where(a => a.Figures.Due > report.CutOff).ToList();
        if (activities.Count == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph("Hoàn thành các hoạt động chưa đến hạn:");
        foreach (var activity in activities)
        {
            yield return new Block.Item(ReportNames.OfActivity(activity) + (activity == activities[^1] ? "." : ";"));
        }
    }

    private static IEnumerable<string> Sentences(SemesterReport report)
    {
        var running = report.StillRunning().Where(r => report.DueOf(r) <= report.CutOff).ToList();
        if (running.Count > 0)
        {
            var last = running.Max(r => r.Answer!.NewDue!.Value);
            yield return $"Hoàn thành {Phrases.Count(running.Count)} lượt công việc có hạn mới "
                + $"sau ngày {OfficialDate.Short(report.CutOff)}, muộn nhất đến ngày {OfficialDate.Short(last)}.";
        }

        var waiting = report.Requests.Count(r => r is { Answer: null, IsDone: false, IsForInformation: false });
        if (waiting > 0)
        {
            yield return $"Ban Chỉ đạo xem xét, cho ý kiến đối với {Phrases.Count(waiting)} đề nghị còn chờ (mục II).";
        }

        var open = report.Unfinished().Count(a => a.Figures.Due <= report.CutOff);
        if (report.Review == Review.EndOfYear)
        {
            if (open > 0 || report.Unattested().Any() || report.Difficulties.Any(d => !d.SolvedSince))
            {
                yield return $"Những tồn tại, khó khăn nêu tại mục IV được xem xét khi xây dựng Kế hoạch năm học {report.Plan.Year.Next}.";
            }

            yield break;
        }

        if (open > 0)
        {
            yield return $"Rà soát {open} hoạt động đã đến hạn còn lượt chưa hoàn thành (mục IV), "
                + "xác định việc tiếp tục thực hiện trong học kỳ II.";
        }

        if (Coming(report) is { } coming)
        {
            yield return coming;
        }
    }

    private static string? Coming(SemesterReport report)
    {
        var months = report.UpcomingMonths();
        if (months.IsEmpty)
        {
            return null;
        }

        var coming = months.SelectMany(m => m.Activities).ToList();
        var activities = coming.Count(a => !a.IsReview);
        var span = months.Length == 1
            ? $"trong tháng {Name(months[0])}"
            : $"từ tháng {Name(months[0])} đến tháng {Name(months[^1])}";
        string[] parts =
        [
            .. activities > 0 ? [$"thực hiện {activities} hoạt động {span}"] : Array.Empty<string>(),
            .. coming.Exists(a => a.IsReview) ? ["tổng kết"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : $"Tổ chức {Phrases.List(parts)} theo Kế hoạch.";
    }

    private static string Name(PlanMonth month) => OfficialDate.OfMonth(month.Year, month.Month);
}
