using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reports.Figures;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>How a report repeats a result in the words of who reported it.</summary>
public static class QuoteText
{
    /// <summary>The sentence above quotes.</summary>
    public const string Opening = "Một số kết quả theo báo cáo của người thực hiện:";

    /// <summary>The words with their source, without a stop.</summary>
    /// <param name="day">As <see cref="Day"/> says it.</param>
    /// <param name="number">The evidence's number in the report; null for one that its figures do not rest on.</param>
    public static string Of(string words, string post, string day, int? number) =>
        $"“{Phrases.WithoutStop(words)}” ({post}, {day}"
        + (number is null ? ")" : $", {Number(number.Value)})");

    /// <summary>When what is repeated took place: a standing duty in its month, for what attests it may speak of a later day.</summary>
    public static string Day(CountedActivity activity, DateOnly effective) => activity.Figures.Kind.IsFinished
        ? $"ngày {OfficialDate.Short(effective)}"
        : $"tháng {OfficialDate.OfMonth(activity.Month.Year, activity.Month.Month)}";

    /// <summary>An evidence as the text of a report names it.</summary>
    public static string Number(int number) => $"minh chứng số {number}";
}
