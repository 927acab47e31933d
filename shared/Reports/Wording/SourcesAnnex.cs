using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>
/// Phụ lục: the figures of each month and activity with the numbers of the evidence they were counted from, and every reported difficulty.
/// </summary>
public static class SourcesAnnex
{
    public const string Title = "KẾT QUẢ TỪNG HOẠT ĐỘNG VÀ NGUỒN SỐ LIỆU";

    public static IEnumerable<Block> Of(SemesterReport report)
    {
        var numbers = new EvidenceNumbers(report);
        yield return new Block.Paragraph(
            $"Mỗi phản hồi{Added(report)} được ghi nhận là một minh chứng, đánh số theo thứ tự tháng, hoạt động và thời điểm nhận. "
            + "Số liệu của mỗi hoạt động được tính từ các phản hồi trong số minh chứng ghi ở cột cuối; "
            + $"lượt phân công {StatusTexts.InSentence(AssignmentStatus.Unanswered)} không có minh chứng. "
            + "Sổ minh chứng (tệp bảng tính gửi kèm) ghi người gửi, ngày, nội dung và mã lưu trữ của từng số.");
        if (report.Months.Length > 0)
        {
            yield return new Block.Heading(2, "Kết quả theo tháng");
            var months = report.Months.Select(m => (Name: MonthName(m), Totals: Totals.Of(m.Activities))).ToList();
            yield return FigureTables.OfParts("Tháng", months);
            var standing = months.FindAll(m => m.Totals.Upkeep.Assigned > 0);
            if (standing.Count > 0)
            {
                yield return new Block.Paragraph(
                    $"{StatusTexts.Name(ActivityKind.Standing)}: "
                    + $"{string.Join("; ", standing.Select(m => $"{Phrases.Uncapitalized(m.Name)}, {UpkeepTexts.Of(m.Totals.Upkeep)}"))}.");
            }
        }

        foreach (var (title, activities) in ReportParts.Of(report))
        {
            yield return new Block.Heading(2, title);
            foreach (var ofKind in activities.GroupBy(a => a.Figures.Kind.IsFinished).OrderByDescending(g => g.Key))
            {
                yield return ofKind.Key
                    ? FigureTables.OfActivities([.. ofKind], numbers)
                    : FigureTables.OfStanding(ofKind, numbers);
            }
        }

        if (!report.Difficulties.IsEmpty)
        {
            yield return new Block.Heading(2, "Khó khăn, vướng mắc đã phản ánh (mục IV)");
            yield return new Block.Table(
                [
                    new("TT", 9, Centred: true),
                    new("Người phản ánh", 40, Centred: false),
                    new("Ngày", 20, Centred: true),
                    new("Nội dung", 76, Centred: false),
                    new("Minh chứng số", 20, Centred: true),
                ],
                [
                    .. report.Difficulties.Select((d, i) => ImmutableArray.Create(
                        $"{i + 1}", d.Post, OfficialDate.Short(d.Effective), d.Reason, $"{numbers.Of(d.EvidenceId)}")),
                ],
                Small: true);
        }
    }

    private static string Added(SemesterReport report) =>
        report.Plan.Activities.Any(a => !a.Support.IsEmpty) ? ", mỗi lần người phối hợp gửi thêm minh chứng" : string.Empty;

    private static string MonthName(MonthSummary month)
    {
        var name = $"Tháng {OfficialDate.OfMonth(month.Month.Year, month.Month.Month)}";
        return month.Closed ? name : $"{name} (đến {OfficialDate.Short(month.CountedOn)})";
    }
}
