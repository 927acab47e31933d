using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>III. KHÓ KHĂN, VƯỚNG MẮC: the reported difficulties with post, reason and state.</summary>
public static class DifficultiesSection
{
    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "III. KHÓ KHĂN, VƯỚNG MẮC");
        if (report.Difficulties.IsEmpty)
        {
            yield return new Block.Paragraph("Trong thời gian báo cáo, không có khó khăn, vướng mắc nào được phản ánh.");
            yield break;
        }

        yield return new Block.Paragraph(Sentence(report));
        yield return new Block.Table(
            [
                new("TT", 9, Centred: true),
                new("Tháng", 18, Centred: true),
                new("Hoạt động", 45, Centred: false),
                new("Người phản ánh", 30, Centred: false),
                new("Nội dung khó khăn", 43, Centred: false),
                new("Tình trạng", 20, Centred: true),
            ],
            [.. report.Difficulties.Select((d, i) => Row(report, d, i + 1))]);
    }

    private static string Sentence(SemesterReport report)
    {
        var solved = report.Difficulties.Count(d => d.SolvedSince);
        var left = report.Difficulties.Length - solved;
        var state = (solved, left) switch
        {
            (_, 0) => "tất cả các lượt này đã hoàn thành công việc",
            (0, _) => "chưa có lượt nào hoàn thành công việc",
            _ => $"{solved} lượt đã hoàn thành công việc, {left} lượt chưa hoàn thành",
        };
        return $"Trong thời gian báo cáo có {report.Difficulties.Length} lượt phản ánh khó khăn; "
            + $"đến {OfficialDate.CutOff(report.CutOff)}, {state}. Cụ thể:";
    }

    private static ImmutableArray<string> Row(SemesterReport report, ReportedDifficulty difficulty, int number) =>
    [
        $"{number}",
        OfficialDate.OfMonth(difficulty.Month.Year, difficulty.Month.Month),
        ActivityText(report, difficulty),
        difficulty.Post,
        $"Ngày {OfficialDate.Short(difficulty.Effective)}: {difficulty.Reason}",
        difficulty.SolvedSince ? StatusTexts.Name(AssignmentStatus.Done) : "Chưa hoàn thành",
    ];

    private static string ActivityText(SemesterReport report, ReportedDifficulty difficulty) => Phrases.WithoutStop(
        report.Months
            .Where(m => m.Month == difficulty.Month)
            .SelectMany(m => m.Activities)
            .FirstOrDefault(a => a.Activity == difficulty.Activity)?.Text
        ?? report.Plan.Activities.FirstOrDefault(a => a.Id == difficulty.Activity)?.Text
        ?? difficulty.Activity.Value);
}
