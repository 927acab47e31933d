using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Writes totals as parts of a sentence.</summary>
public static class TotalsText
{
    /// <summary>"đã hoàn thành 5 lượt (83,3%), trong đó 4 lượt đúng hạn và 1 lượt trễ hạn". At least one assignment is required.</summary>
    public static string Done(Totals totals)
    {
        var share = new Share(totals.Done, totals.Assigned);
        var split = totals switch
        {
            { Done: 0 } => string.Empty,
            { DoneLate: 0 } => ", tất cả đúng hạn",
            { DoneOnTime: 0 } => ", tất cả trễ hạn",
            _ => $", trong đó {Phrases.Count(totals.DoneOnTime)} lượt đúng hạn và {Phrases.Count(totals.DoneLate)} lượt trễ hạn",
        };
        return totals.Done == 0
            ? "chưa có lượt nào hoàn thành"
            : $"đã hoàn thành {Phrases.Count(totals.Done)} lượt ({share}){split}";
    }

    /// <summary>"2 lượt đang thực hiện và 1 lượt chưa báo cáo": the states that occur.</summary>
    public static string Open(Totals totals)
    {
        var occurring = StatusQuestions.Open().Where(status => totals.CountOf(status) > 0);
        return Phrases.List(
            [.. occurring.Select(status => $"{Phrases.Count(totals.CountOf(status))} lượt {StatusTexts.InSentence(status)}")]);
    }
}
