using BinhHoa2.Shared.Proofs;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>The end of the annex of an issued report: the code by which its figures are looked up, and the roots.</summary>
public static class ProofAnnex
{
    public const string Title = "Mã tra cứu và mã đối chiếu số liệu";

    /// <param name="roots">The roots that were frozen with the months the report counts, in the order in which they were.</param>
    /// <returns>Nothing for a report that was counted before there were roots.</returns>
    public static IEnumerable<Block> Of(SemesterReport report, IReadOnlyCollection<RootRecord> roots)
    {
        if (report.Root is not { } own)
        {
            yield break;
        }

        yield return new Block.Heading(2, Title);
        yield return new Block.Paragraph(
            $"Mã tra cứu của báo cáo: {ProofCode.Of(own.Root)}. Gõ mã này ở mục “{RootTexts.PageTitle}” trên trang của Ban Chỉ đạo "
            + "để xem từng số liệu tính từ những dòng nào.");
        yield return new Block.Paragraph(
            "Mã đối chiếu dưới đây được tính từ các dòng phân công, phản hồi, đề nghị và ý kiến chỉ đạo; một dòng bị sửa, bị thêm hoặc "
            + "bị bớt thì mã tính lại sẽ khác."
            + (roots.Count == 0 ? "" : " Mã của tháng cũng ghi trong thư tổng hợp tháng đã gửi Ban Chỉ đạo."));
        foreach (var root in roots.Prepend(own))
        {
            yield return new Block.Item($"{RootTexts.Line(root)}: {root.Root}");
        }
    }

    /// <summary>The wording with the code and the roots at the end of its annex.</summary>
    public static ReportContent With(ReportContent issued, SemesterReport report, IReadOnlyCollection<RootRecord> roots) =>
        issued with { Annex = [.. issued.Annex, .. Of(report, roots)] };
}
