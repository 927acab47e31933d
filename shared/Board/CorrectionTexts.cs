using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Board;

/// <summary>The texts of what changed in a month since its summary was mailed.</summary>
internal static class CorrectionTexts
{
    public static string Heading(MonthSummary frozen) => $"Bổ sung, điều chỉnh sau khi chốt ngày {Phrases.Day(frozen.CountedOn)}";

    /// <summary>The figure that was mailed beside the one of now.</summary>
    public static string Lead(MonthSummary frozen, MonthSummary now) =>
        $"Tổng hợp đã gửi Ban Chỉ đạo: {CountTexts.Of(Totals.Of(frozen))}. "
        + $"Đến {Phrases.Day(now.CountedOn)}: {CountTexts.Of(Totals.Of(now))}.";

    /// <summary>As <see cref="Lead"/>, of a month that a later month's summary names.</summary>
    /// <param name="figures">Those of a closed month.</param>
    public static string Line(MonthFigures figures) =>
        $"{Phrases.Capitalized(Phrases.Month(figures.Now.Month))}: tổng hợp đã gửi ghi {CountTexts.Of(Totals.Of(figures.Frozen))}; "
        + $"đến {Phrases.Day(figures.Now.CountedOn)}{Since(figures)}{Came(figures.Corrections.Sum(c => c.Replies))}.";

    /// <summary>The figures of an activity that changed, and how many reports came since.</summary>
    public static string Changes(FigureCorrection correction)
    {
        var changes = FigureChanges.Of(correction.Frozen, correction.Now);
        return $"{(changes.Length == 0 ? "số liệu không đổi" : changes)}{Came(correction.Replies)}";
    }

    private static string Since(MonthFigures figures)
    {
        var (mailed, now) = (CountTexts.Of(Totals.Of(figures.Frozen!)), CountTexts.Of(Totals.Of(figures.Now)));
        return now == mailed ? " không thay đổi" : $": {now}";
    }

    /// <summary>Answers, and evidence of those who take part.</summary>
    private static string Came(int evidence) => evidence == 0 ? "" : $" ({evidence} phản hồi, minh chứng gửi sau khi chốt)";
}
