using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>
/// The three sentences a summary begins with: what waits for the Board, what is not done, what stands in the way, what changed; and
/// when none of these is left, what went well.
/// </summary>
public static class SummaryPoints
{
    private const int Most = 3;

    public static ImmutableArray<string> Of(SummaryModel model)
    {
        var totals = Totals.Of(model.Summary);
        string?[] points =
        [
            Waiting(model),
            Open(model.Summary, totals),
            Unattested(model.Summary, totals.Upkeep),
            Difficulties(model, totals),
            Corrected(model),
            Late(totals),
            Done(totals),
        ];
        return [.. points.OfType<string>().Take(Most)];
    }

    private static string? Waiting(SummaryModel model) => model.Waiting.MaxBy(w => w.WorkingDays) is { } longest
        ? $"{model.Waiting.Length} đề nghị chưa được trả lời, {(model.Waiting.Length > 1 ? "lâu nhất " : "")}"
            + $"đã chờ {longest.WorkingDays} ngày làm việc: {CleanText.Line(Phrases.WithoutStop(longest.ActivityText))}."
        : null;

    private static string? Open(MonthSummary month, Totals totals)
    {
        if (totals.Open == 0)
        {
            return null;
        }

        var open = month.Activities.Where(a => a.Kind.IsFinished && !a.Open.IsEmpty).OrderByDescending(a => a.Open.Length).ToList();
        var inTime = open.Where(month.IsInTime).Sum(a => a.Open.Length);
        var but = inTime == 0 ? ""
            : $" ({(inTime == totals.Open ? "" : $"{inTime} lượt ")}{Phrases.Uncapitalized(StatusTexts.InTime)})";
        var (lead, first) = ($"{totals.Open} lượt phân công chưa hoàn thành{but}", CleanText.Line(Phrases.WithoutStop(open[0].Text)));
        return open switch
        {
            [_] => $"{lead}: {first}.",
            [var most, ..] when most.Open.Length > open[1].Open.Length =>
                $"{lead} ở {open.Count} hoạt động, nhiều nhất ({most.Open.Length} lượt): {first}.",
            _ => $"{lead} ở {open.Count} hoạt động, trong đó có: {first}.",
        };
    }

    private static string? Unattested(MonthSummary month, Upkeep upkeep)
    {
        var activities = month.Activities.Where(a => !a.Kind.IsFinished && a.Unanswered > 0).Select(NameOf).ToList();
        return activities.Count == 0
            ? null
            : $"{upkeep.Unanswered} lượt việc thường xuyên chưa được xác nhận: {string.Join("; ", activities)}.";
    }

    /// <summary>Those that all wait for the Board are in the sentence of what waits.</summary>
    private static string? Difficulties(SummaryModel model, Totals totals)
    {
        var all = totals.Difficulty + totals.Upkeep.Difficulty;
        var waiting = model.Waiting.Count(w => w.Month == model.Summary.Month && w.Request.Kind == RequestKind.Difficulty);
        var activities = model.Summary.Activities.Where(a => a.Difficulty > 0).Select(NameOf).ToList();
        return all <= waiting
            ? null
            : $"{all} lượt đang vướng khó khăn: {string.Join("; ", activities)}.";
    }

    private static string NameOf(ActivityFigures activity) => CleanText.Line(Phrases.WithoutStop(activity.Text));

    private static string? Corrected(SummaryModel model) => model.Corrected.IsEmpty
        ? null
        : $"{Phrases.Capitalized(Phrases.List([.. model.Corrected.Select(c => Phrases.Month(c.Now.Month))]))} "
            + "có bổ sung sau khi đã chốt; số liệu mới ở dưới.";

    private static string? Late(Totals totals) => totals.DoneLate == 0 || totals.Open == 0
        ? null
        : $"Trong {totals.Done} lượt hoàn thành có {totals.DoneLate} lượt {Phrases.Uncapitalized(StatusTexts.DoneLate)}.";

    private static string? Done(Totals totals) => totals switch
    {
        { Open: 0, Assigned: > 0 } =>
            $"Cả {totals.Assigned} lượt phân công đã hoàn thành"
                + (totals.DoneLate == 0
                    ? " đúng hạn."
                    : $", trong đó {totals.DoneLate} lượt {Phrases.Uncapitalized(StatusTexts.DoneLate)}."),
        { Assigned: 0, Upkeep: { Open: 0, Assigned: > 0 and var standing } } =>
            $"Cả {standing} lượt việc thường xuyên đã được xác nhận duy trì.",
        _ => null,
    };
}
