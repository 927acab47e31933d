using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>I. KHÁI QUÁT: the period of the figures and the rules by which they were counted.</summary>
public static class OverviewSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "I. KHÁI QUÁT");
        yield return new Block.Paragraph(Period(report));
        if (MonthStates(report) is { Length: > 0 } states)
        {
            yield return new Block.Paragraph(states);
        }

        if (report.MonthsWithoutFigures() is { IsEmpty: false } missing)
        {
            var names = Phrases.List([.. missing.Select(m => OfficialDate.OfMonth(m.Year, m.Month))]);
            yield return new Block.Paragraph($"Báo cáo không có số liệu của tháng {names}.");
        }

        yield return new Block.Paragraph(
            "Một lượt được tính là đúng hạn khi công việc diễn ra chậm nhất vào ngày hạn, "
            + "là trễ hạn khi công việc diễn ra sau ngày hạn; "
            + "căn cứ để tính là ngày thực hiện công việc, không phải ngày phản hồi.");
        yield return new Block.Paragraph(
            "Số liệu được tổng hợp từ các phản hồi và minh chứng đã ghi nhận; "
            + "mã minh chứng của từng hoạt động được liệt kê tại Phụ lục kèm theo.");
    }

    private static string Period(SemesterReport report)
    {
        if (report.Months.IsEmpty)
        {
            return $"Tính đến {OfficialDate.CutOff(report.CutOff)}, chưa có tháng nào của Kế hoạch được tổng hợp số liệu.";
        }

        var from = report.Months.Min(m => m.OpenedOn);
        return $"Báo cáo tổng hợp kết quả thực hiện Kế hoạch từ ngày {OfficialDate.Short(from)} "
            + $"đến {OfficialDate.CutOff(report.CutOff)}, "
            + $"gồm {report.Months.Length} tháng với {report.Activities().Count()} hoạt động "
            + $"và {Phrases.Count(report.Overall().Assigned)} lượt phân công "
            + "(một hoạt động giao cho một người được tính là một lượt).";
    }

    private static string MonthStates(SemesterReport report)
    {
        var closed = report.Months.Where(m => m.Closed).ToArray();
        var open = report.Months.Where(m => !m.Closed).ToArray();
        if (report.Months.IsEmpty)
        {
            return string.Empty;
        }

        var states = new List<string>();
        if (closed.Length > 0)
        {
            states.Add($"{Named(closed)} {StatusTexts.Closed} số liệu");
        }

        if (open.Length > 0)
        {
            states.Add($"{Named(open)} chưa chốt số liệu");
        }

        var text = string.Join("; ", states);
        return $"{Phrases.Capitalized(text)}. {CountedOn(report.Months)}";
    }

    /// <summary>States the day of the figures once, or per day the months to which it applies.</summary>
    private static string CountedOn(IEnumerable<MonthSummary> months)
    {
        var days = months.GroupBy(m => m.CountedOn).ToArray();
        var text = days.Length == 1
            ? OfficialDate.CutOff(days[0].Key)
            : Phrases.List([.. days.Select(d => $"{OfficialDate.CutOff(d.Key)} đối với {Named([.. d])}")]);
        return $"Số liệu được tính đến {text}.";
    }

    private static string Named(MonthSummary[] months)
    {
        var names = Phrases.List([.. months.Select(m => OfficialDate.OfMonth(m.Month.Year, m.Month.Month))]);
        return months.Length == 1 ? $"tháng {names}" : $"các tháng {names}";
    }
}
