using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>
/// III. KẾT QUẢ THỰC HIỆN: a table of the parts, each part as a sentence with what was reported, and what follows from the figures.
/// The figures of activities and months are in the annex.
/// </summary>
public static class ResultsSection
{
    private const int MaxQuotesOfAPart = 2;

    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "III. KẾT QUẢ THỰC HIỆN");
        if (report.Months.IsEmpty)
        {
            yield return new Block.Paragraph("Chưa có số liệu để báo cáo.");
            yield break;
        }

        var (numbers, number, parts) = (new EvidenceNumbers(report), 0, ReportParts.Of(report));
        yield return new Block.Paragraph("Kết quả chung; kết quả của từng hoạt động, từng tháng và số thứ tự minh chứng có tại Phụ lục:");
        yield return FigureTables.OfParts(
            report.Plan.Matters.IsDefaultOrEmpty ? "Tháng" : "Nội dung",
            [.. parts.Select(p => (p.Title, Totals.Of(p.Activities.Select(a => a.Figures))))]);
        foreach (var (title, activities) in parts)
        {
            yield return new Block.Heading(2, ReportParts.Heading(++number, title));
            foreach (var block in Part(report, numbers, activities))
            {
                yield return block;
            }
        }

        yield return new Block.Heading(2, ReportParts.Heading(++number, "Đánh giá chung"));
        foreach (var sentence in Assessment.Of(report))
        {
            yield return new Block.Paragraph(sentence);
        }
    }

    private static IEnumerable<Block> Part(SemesterReport report, EvidenceNumbers numbers, ImmutableArray<CountedActivity> activities)
    {
        yield return new Block.Paragraph(Sentence(report, activities));
        var quotes = QuotesOf(report, activities);
        if (quotes.Count == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(QuoteText.Opening);
        foreach (var quote in quotes)
        {
            yield return new Block.Item(
                QuoteText.Of(quote.Text, quote.Post, DayOf(quote, activities), numbers.Of(quote.EvidenceId))
                + (quote == quotes[^1] ? "." : ";"));
        }
    }

    private static string DayOf(ReportedQuote quote, ImmutableArray<CountedActivity> activities) => QuoteText.Day(
        activities.First(a => a.Month == quote.Month && a.Figures.Activity == quote.Activity), quote.Effective);

    private static string Sentence(SemesterReport report, ImmutableArray<CountedActivity> activities)
    {
        var totals = Totals.Of(activities.Select(a => a.Figures));
        if (totals.Assigned + totals.Upkeep.Assigned == 0)
        {
            return "Không có lượt phân công nào.";
        }

        var text = string.Join(' ', new[] { Finished(activities, totals), Standing(activities, totals.Upkeep) }.OfType<string>());
        if (activities.Count(a => a.Figures.Due > report.CutOff) is > 0 and var notDue)
        {
            text += $" Đến ngày {OfficialDate.Short(report.CutOff)}, {notDue} hoạt động chưa đến hạn.";
        }

        var known = activities.Select(a => (a.Month, a.Figures.Activity)).ToHashSet();
        var files = report.Files.Where(f => known.Contains((f.Month, f.Activity))).Sum(f => f.Files);
        return files > 0 ? $"{text} Có {Phrases.Count(files)} tệp (ảnh, văn bản) gửi kèm làm minh chứng." : text;
    }

    private static string? Finished(ImmutableArray<CountedActivity> activities, Totals totals)
    {
        if (totals.Assigned == 0)
        {
            return null;
        }

        var count = activities.Count(a => a.Figures.Kind.IsFinished);
        var text = $"Có {count} hoạt động với {Phrases.Count(totals.Assigned)} lượt phân công; {TotalsText.Done(totals)}.";
        return totals.Open > 0 ? $"{text} Còn {TotalsText.Open(totals)}." : text;
    }

    private static string? Standing(ImmutableArray<CountedActivity> activities, Upkeep upkeep) => upkeep.Assigned == 0
        ? null
        : $"Có {activities.Count(a => !a.Figures.Kind.IsFinished)} việc thường xuyên: {UpkeepTexts.Of(upkeep)}.";

    /// <summary>One quote of each activity in turn, until there are enough; each wording once.</summary>
    private static List<ReportedQuote> QuotesOf(SemesterReport report, ImmutableArray<CountedActivity> activities)
    {
        var ofEach = activities
            .Select(a => report.Quotes.Where(q => q.Month == a.Month && q.Activity == a.Figures.Activity).ToList())
            .ToList();
        return
        [
            .. Enumerable.Range(0, MaxQuotesOfAPart)
                .SelectMany(turn => ofEach.Where(quotes => quotes.Count > turn).Select(quotes => quotes[turn]))
                .DistinctBy(q => ReportQuotes.WordingOf(q.Text))
                .Take(MaxQuotesOfAPart),
        ];
    }
}
