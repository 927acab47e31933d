using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>What follows from the figures of all months; the principal adds judgements.</summary>
internal static class Assessment
{
    public static IEnumerable<string> Of(SemesterReport report)
    {
        var all = report.Overall();
        if (all.Assigned + all.Upkeep.Assigned == 0)
        {
            yield return "Chưa có lượt phân công nào nên chưa có số liệu để đánh giá.";
            yield break;
        }

        if (all.Assigned > 0)
        {
            foreach (var sentence in OfWork(report, all))
            {
                yield return sentence;
            }
        }

        if (all.Upkeep.Assigned > 0)
        {
            yield return UpkeepTexts.Sentence(all.Upkeep);
        }
    }

    private static IEnumerable<string> OfWork(SemesterReport report, Totals all)
    {
        var which = UpkeepTexts.ApartFrom(all.Upkeep);
        yield return $"Tính chung, trong {Phrases.Count(all.Assigned)} lượt phân công{which}, {TotalsText.Done(all)}."
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
        var total = report.Activities().Count(a => a.Kind.IsFinished && a.Assigned > 0);
        yield return unfinished.IsEmpty
            ? $"Cả {total} hoạt động{which} đều được tất cả những người được phân công hoàn thành."
            : $"Có {total - unfinished.Length}/{total} hoạt động{which} được tất cả những người được phân công hoàn thành; "
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

        string Names(Share share) => ReportNames.OfMonths([.. shares.Where(s => s.Done.CompareTo(share) == 0).Select(s => s.Month)]);
    }
}
