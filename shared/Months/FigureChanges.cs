using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>Says how an activity's figures changed.</summary>
public static class FigureChanges
{
    /// <summary>"hoàn thành từ 24 thành 26, chưa báo cáo từ 3 thành 1"; empty when no figure changed.</summary>
    public static string Of(ActivityFigures before, ActivityFigures after)
    {
        var (was, now) = (Totals.Of(before), Totals.Of(after));
        string[] parts =
        [
            Change("số lượt phân công", was.Assigned, now.Assigned),
            Change(StatusTexts.InSentence(AssignmentStatus.Done), was.Done, now.Done),
            Change(Phrases.Uncapitalized(StatusTexts.DoneLate), was.DoneLate, now.DoneLate),
            .. StatusQuestions.Open().Select(status => Change(StatusTexts.InSentence(status), was.CountOf(status), now.CountOf(status))),
            Change("số lượt việc thường xuyên", was.Upkeep.Assigned, now.Upkeep.Assigned),
            Change(UpkeepTexts.InSentence(AssignmentStatus.Done), was.Upkeep.Attested, now.Upkeep.Attested),
            .. StatusQuestions.Open(ActivityKind.Standing).Select(
                status => Change(UpkeepTexts.InSentence(status), was.Upkeep.CountOf(status), now.Upkeep.CountOf(status))),
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private static string Change(string name, int before, int now) => before == now ? "" : $"{name} từ {before} thành {now}";
}
