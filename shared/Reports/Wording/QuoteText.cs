using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>How a report repeats a result in the words of who reported it.</summary>
public static class QuoteText
{
    /// <summary>The sentence above quotes.</summary>
    public const string Opening = "Một số kết quả theo báo cáo của người phụ trách:";

    /// <summary>The words with their source, without a stop.</summary>
    /// <param name="number">The evidence's number in the report; null for one that its figures do not rest on.</param>
    public static string Of(string words, string post, DateOnly effective, int? number) =>
        $"“{Phrases.WithoutStop(words)}” ({post}, ngày {OfficialDate.Short(effective)}"
        + (number is null ? ")" : $", {Number(number.Value)})");

    /// <summary>An evidence as the text of a report names it.</summary>
    public static string Number(int number) => $"minh chứng số {number}";
}
