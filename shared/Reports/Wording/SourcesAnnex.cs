using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Phụ lục: Nguồn số liệu. Lists per activity the evidence from which its figures were counted.</summary>
public static class SourcesAnnex
{
    public const string Title = "NGUỒN SỐ LIỆU";

    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Paragraph(
            "Số liệu của mỗi hoạt động tại mục II được tính từ các minh chứng có mã dưới đây. "
            + $"Lượt phân công {StatusTexts.InSentence(AssignmentStatus.Unanswered)} không có minh chứng.");
        foreach (var month in report.Months)
        {
            var name = OfficialDate.OfMonth(month.Month.Year, month.Month.Month);
            yield return new Block.Heading(2, $"Tháng {name} (số liệu đến {OfficialDate.CutOff(month.CountedOn)})");
            yield return Table([.. month.Activities.Select((a, i) => Row(a, i + 1))]);
        }

        if (!report.Difficulties.IsEmpty)
        {
            yield return new Block.Heading(2, "Khó khăn, vướng mắc (mục III)");
            yield return new Block.Table(
                [new("TT", 9, Centred: true), new("Người phản ánh", 60, Centred: false), new("Mã minh chứng", 96, Centred: false)],
                [.. report.Difficulties.Select((d, i) => ImmutableArray.Create($"{i + 1}", d.Post, d.EvidenceId.Value))],
                Small: true);
        }
    }

    // A line of the last column has room for two ids of 32 characters.
    private static Block.Table Table(ImmutableArray<ImmutableArray<string>> rows) => new(
        [
            new("TT", 8, Centred: true),
            new("Hoạt động", 38, Centred: false),
            new("Số mã", 11, Centred: true),
            new("Mã minh chứng", 108, Centred: false),
        ],
        rows,
        Small: true);

    private static ImmutableArray<string> Row(ActivityFigures activity, int number) =>
    [
        $"{number}",
        Phrases.WithoutStop(activity.Text),
        Phrases.Count(activity.EvidenceIds.Length),
        activity.EvidenceIds.IsEmpty ? "Không có" : string.Join(", ", activity.EvidenceIds),
    ];
}
