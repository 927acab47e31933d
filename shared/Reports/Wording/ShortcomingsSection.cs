using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>
/// IV. TỒN TẠI, NGUYÊN NHÂN, BIỆN PHÁP: what was due and is not done, and the reported difficulties with what the Board said of them.
/// </summary>
public static class ShortcomingsSection
{
    private const int MaxItems = 8;

    public static IEnumerable<Block> Of(SemesterReport report)
    {
        yield return new Block.Heading(1, "IV. TỒN TẠI, NGUYÊN NHÂN, BIỆN PHÁP");
        yield return new Block.Heading(2, "1. Tồn tại");
        foreach (var block in Open(report).Concat(Unattested(report)))
        {
            yield return block;
        }

        yield return new Block.Heading(2, "2. Khó khăn, nguyên nhân và biện pháp");
        foreach (var block in Difficulties(report))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Open(SemesterReport report)
    {
        var (late, which) = (report.Overall().DoneLate, UpkeepTexts.ApartFrom(report.Overall().Upkeep));
        if (report.DueByCutOff() is { Assigned: 0, Upkeep: var standing })
        {
            yield return new Block.Paragraph(standing.Assigned == 0
                ? "Chưa có hoạt động nào đến hạn."
                : "Chưa có hoạt động nào có thời hạn hoàn thành đến hạn.");
            yield break;
        }

        var open = report.Unfinished().Where(a => a.Figures.Due <= report.CutOff).ToList();
        if (open.Count == 0)
        {
            yield return new Block.Paragraph(late == 0
                ? $"Các hoạt động{which} đã đến hạn đều hoàn thành, không có lượt nào trễ hạn."
                : $"Các hoạt động{which} đã đến hạn đều hoàn thành; có {Phrases.Count(late)} lượt hoàn thành trễ hạn.");
            yield break;
        }

        yield return new Block.Paragraph(
            (late > 0 ? $"Có {Phrases.Count(late)} lượt hoàn thành trễ hạn. " : string.Empty)
            + $"Có {open.Count} hoạt động đã đến hạn còn lượt chưa hoàn thành:");
        var shown = open.OrderByDescending(a => a.Figures.Assigned - a.Figures.Done).Take(MaxItems).ToHashSet();
        var rest = open.Where(a => !shown.Contains(a)).Sum(a => a.Figures.Assigned - a.Figures.Done);
        string[] items =
        [
            .. open.Where(shown.Contains).Select(a =>
                $"{ReportNames.OfActivity(a)}: {TotalsText.Open(Totals.Of(a.Figures))}{Extended(report, a)}"),
            .. open.Count > MaxItems
                ? [$"{open.Count - MaxItems} hoạt động khác: còn {Phrases.Count(rest)} lượt chưa hoàn thành (Phụ lục)"]
                : Array.Empty<string>(),
        ];
        foreach (var (i, item) in items.Index())
        {
            yield return new Block.Item(item + (i == items.Length - 1 ? "." : ";"));
        }
    }

    private static IEnumerable<Block> Unattested(SemesterReport report)
    {
        var duties = report.Unattested().ToList();
        if (duties.Count == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph($"Có {duties.Count} việc thường xuyên chưa được xác nhận duy trì đầy đủ:");
        foreach (var duty in duties)
        {
            yield return new Block.Item(
                $"{ReportNames.OfActivity(duty)}: {UpkeepTexts.Of(Totals.Of(duty.Figures).Upkeep)}{(duty == duties[^1] ? "." : ";")}");
        }
    }

    private static string Extended(SemesterReport report, CountedActivity activity)
    {
        var extended = report.StillRunning().Where(r => r.Month == activity.Month && r.Activity == activity.Figures.Activity).ToList();
        return extended.Count == 0
            ? string.Empty
            : $", trong đó {extended.Count} lượt có hạn mới đến ngày {OfficialDate.Short(extended.Max(r => r.Answer!.NewDue!.Value))}";
    }

    private static IEnumerable<Block> Difficulties(SemesterReport report)
    {
        if (report.Difficulties.IsEmpty)
        {
            yield return new Block.Paragraph("Trong thời gian báo cáo, không có khó khăn, vướng mắc nào được phản ánh.");
            yield break;
        }

        var groups = DifficultyGroup.Of(report);
        var rows = groups.Select((g, i) => Row(report, g, i + 1)).ToList();
        var shown = DifficultyTable.Fitting(rows);
        yield return new Block.Paragraph(Sentence(report, groups.Length, shown.Count));
        yield return DifficultyTable.Of(shown);
        if (shown.Count < rows.Count)
        {
            yield return new Block.Paragraph(
                $"{rows.Count - shown.Count} nội dung khó khăn còn lại được liệt kê tại Phụ lục kèm theo.");
        }
    }

    private static string Sentence(SemesterReport report, int groups, int shown)
    {
        var all = report.Difficulties.Length;
        var solved = report.Difficulties.Count(d => d.SolvedSince);
        var state = (solved, all - solved) switch
        {
            (_, 0) => "công việc của tất cả các lượt này đã hoàn thành",
            (0, _) => "chưa lượt nào hoàn thành công việc",
            _ => $"công việc của {solved} lượt đã hoàn thành, của {all - solved} lượt chưa hoàn thành",
        };
        return $"Trong thời gian báo cáo có {all} lượt phản ánh khó khăn"
            + (groups < all ? $" với {groups} nội dung khác nhau" : string.Empty)
            + $"; đến {OfficialDate.CutOff(report.CutOff)}, {state}. "
            + (shown < groups ? "Trước hết là các nội dung:" : "Cụ thể:");
    }

    private static ImmutableArray<string> Row(SemesterReport report, DifficultyGroup group, int number) =>
    [
        $"{number}",
        Reason(group),
        $"{group.All.Length}",
        Reporters(group),
        Answers(report, group),
        (group.Solved, group.Unsolved) switch
        {
            (_, 0) => StatusTexts.Name(AssignmentStatus.Done),
            (0, _) => "Chưa hoàn thành",
            _ => $"{group.Solved}/{group.All.Length} đã hoàn thành",
        },
    ];

    private static string Reason(DifficultyGroup group) =>
        Phrases.WithoutStop(CleanText.Line(group.First.Reason)) is { Length: > 0 } reason
            ? Phrases.Capitalized(reason)
            : "(không ghi nội dung)";

    private static string Reporters(DifficultyGroup group)
    {
        const int MaxNamed = 2;
        var posts = group.All.Select(d => d.Post).Distinct().ToList();
        var months = group.All.Select(d => d.Month).Distinct().Select(m => OfficialDate.OfMonth(m.Year, m.Month)).ToList();
        var named = posts.Count <= MaxNamed ? Phrases.List(posts) : $"{posts[0]} và {posts.Count - 1} người khác";
        return $"{named} (tháng {Phrases.List(months)})";
    }

    private static string Answers(SemesterReport report, DifficultyGroup group)
    {
        const int MaxAnswers = 1;
        var answers = group.AnswersIn(report);
        return answers.IsEmpty
            ? group.Unsolved == 0 ? "Hoàn thành khi chưa có ý kiến" : "Chưa có ý kiến"
            : string.Join("; ", answers.Take(MaxAnswers).Select(Said))
                + (answers.Length > MaxAnswers ? $"; và {answers.Length - MaxAnswers} ý kiến khác" : string.Empty);
    }

    private static string Said(ReportedAnswer answer)
    {
        const int MaxWords = 90;
        var text = CleanText.Shorten(Phrases.WithoutStop(CleanText.Line(answer.Text)), MaxWords);
        var outcome = answer switch
        {
            { Kind: DirectiveKind.NewDate, NewDue: { } due } => $"hạn mới {OfficialDate.Short(due)}",
            { Kind: DirectiveKind.Refusal } => "không đồng ý",
            _ => string.Empty,
        };
        if (answer.Helper is { } helper)
        {
            var named = answer.Kind == DirectiveKind.Reassigned ? $"giao cho {helper}" : $"cử {helper} phối hợp";
            outcome = $"{outcome}{(outcome.Length == 0 ? "" : ", ")}{named}";
        }

        var day = OfficialDate.Short(answer.Day);
        return (outcome.Length, text.Length) switch
        {
            (0, _) => $"{day}: {text}",
            (_, 0) => $"{day}: {outcome}",
            _ => $"{day}, {outcome}: {text}",
        };
    }
}
