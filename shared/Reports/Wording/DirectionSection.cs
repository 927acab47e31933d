using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>
/// II. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI: the months that were carried out, what the Board was asked and answered, and how was counted.
/// </summary>
public static class DirectionSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "II. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI");
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

        yield return new Block.Paragraph(Asked(report));
        if (Moved(report) is { } moved)
        {
            yield return new Block.Paragraph(moved);
        }

        yield return new Block.Paragraph(
            "Số liệu được tổng hợp từ các phản hồi và minh chứng đã ghi nhận, đánh số tại Phụ lục kèm theo. "
            + "Một lượt là đúng hạn khi công việc được thực hiện chậm nhất vào ngày hạn, là trễ hạn khi thực hiện sau ngày hạn; "
            + "căn cứ để tính là ngày thực hiện công việc, không phải ngày phản hồi."
            + (report.Overall().Upkeep.Assigned > 0
                ? " Việc thường xuyên được xác nhận một lần trong tháng, không tính đúng hạn, trễ hạn và tỷ lệ."
                : string.Empty));
    }

    private static string Period(SemesterReport report)
    {
        if (report.Months.IsEmpty)
        {
            return $"Tính đến {OfficialDate.CutOff(report.CutOff)}, chưa có tháng nào của Kế hoạch được tổng hợp số liệu.";
        }

        var from = report.Months.Min(m => m.OpenedOn);
        return $"Từ ngày {OfficialDate.Short(from)} đến {OfficialDate.CutOff(report.CutOff)}, nhà trường đã triển khai Kế hoạch "
            + $"trong {report.Months.Length} tháng, với {CarriedOut(report)} "
            + $"(một hoạt động giao cho một người được tính là một lượt; {NotCounted(report)}).";
    }

    /// <summary>How many activities and assignments, those of standing duties apart, as all tables and shares count them.</summary>
    private static string CarriedOut(SemesterReport report)
    {
        var (all, activities) = (report.Overall(), report.Activities().ToLookup(a => a.Kind.IsFinished));
        string[] parts =
        [
            .. activities[true].Any() || all.Upkeep.Assigned == 0
                ? [Counted(activities[true].Count(), $"hoạt động{UpkeepTexts.ApartFrom(all.Upkeep)}", all.Assigned)]
                : Array.Empty<string>(),
            .. all.Upkeep.Assigned > 0
                ? [Counted(activities[false].Count(), "việc thường xuyên", all.Upkeep.Assigned)]
                : Array.Empty<string>(),
        ];
        return Phrases.List(parts);

        static string Counted(int count, string what, int assigned) => $"{count} {what} gồm {Phrases.Count(assigned)} lượt phân công";
    }

    /// <summary>The reviews, which reports carry out; months that were opened with one assigned count an earlier one.</summary>
    private static string NotCounted(SemesterReport report)
    {
        var counted = report.Activities().Select(a => a.Activity).ToHashSet();
        var earlier = report.Plan.Activities.Any(a => a.IsReview && a.Review < report.Review && !counted.Contains(a.Id));
        return earlier
            ? "không tính hoạt động sơ kết và tổng kết, được thực hiện bằng báo cáo"
            : $"không tính hoạt động {ReportNames.Kind(report)} mà báo cáo này thực hiện";
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

    /// <summary>What the Board was asked, and what it answered; without the Chair's own decisions and what it had only to know.</summary>
    private static string Asked(SemesterReport report)
    {
        var asked = report.Requests.Where(r => r is { IsOwnDecision: false, IsForInformation: false }).ToList();
        if (asked.Count == 0)
        {
            return "Trong thời gian báo cáo, Ban Chỉ đạo không nhận được đề nghị xin ý kiến chỉ đạo hoặc xin gia hạn nào.";
        }

        var difficulties = asked.Count(r => r.Kind == RequestKind.Difficulty);
        var received = Phrases.List(
            [
                .. Counted(difficulties, "lượt xin ý kiến về khó khăn, vướng mắc"),
                .. Counted(asked.Count(r => r.Kind == RequestKind.Extension), "lượt xin gia hạn"),
                .. Counted(asked.Count(r => r.Kind == RequestKind.Helper), "lượt xin cử thêm người"),
                .. Counted(asked.Count(r => r.Kind == RequestKind.Reassign), "lượt đề nghị giao việc cho người khác"),
            ]);
        var answered = Phrases.List(
            [
                .. Counted(asked.Count(r => r.Answer is { Kind: DirectiveKind.Guidance, Helper: null }), "lượt được cho ý kiến chỉ đạo"),
                .. Counted(
                    asked.Count(r => r.Answer is { Kind: DirectiveKind.Guidance, Helper: not null }), "lượt được cử thêm người phối hợp"),
                .. Counted(asked.Count(r => r.Answer?.Kind == DirectiveKind.NewDate), "lượt được gia hạn hoặc ấn định hạn mới"),
                .. Counted(asked.Count(r => r.Answer?.Kind == DirectiveKind.Reassigned), "lượt được giao cho người khác"),
                .. Counted(asked.Count(r => r.Answer?.Kind == DirectiveKind.Refusal), "lượt không được chấp thuận (có nêu lý do)"),
                .. Counted(asked.Count(r => r.Answer is null && r.IsDone), "lượt hoàn thành công việc khi chưa có ý kiến"),
                .. Counted(asked.Count(r => r.Answer is null && !r.IsDone), "lượt còn chờ ý kiến"),
            ]);
        return $"Ban Chỉ đạo đã tiếp nhận {received}. Đến {OfficialDate.CutOff(report.CutOff)}: {answered}.";
    }

    private static IEnumerable<string> Counted(int count, string what) => count == 0 ? [] : [$"{Phrases.Count(count)} {what}"];

    private static string? Moved(SemesterReport report)
    {
        var moved = report.Moved().ToList();
        return moved.Count == 0
            ? null
            : $"Có {Phrases.Count(moved.Count)} quyết định thay đổi hạn, hạn mới muộn nhất là ngày "
                + $"{OfficialDate.Short(moved.Max(r => r.Answer!.NewDue!.Value))}; "
                + "đúng hạn, trễ hạn của các lượt này được tính theo hạn mới, ngày hạn trong các bảng là ngày của Kế hoạch.";
    }

    private static string Named(IEnumerable<MonthSummary> months) => ReportNames.OfMonths([.. months.Select(m => m.Month)]);
}
