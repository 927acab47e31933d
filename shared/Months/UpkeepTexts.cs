using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Months;

/// <summary>Says how standing duties stand: counts, never a share.</summary>
internal static class UpkeepTexts
{
    /// <summary>"12/15 lượt đã duy trì, 1 lượt gặp khó khăn, 2 lượt chưa xác nhận": the states that occur.</summary>
    public static string Of(Upkeep upkeep)
    {
        string[] parts =
        [
            $"{Phrases.Count(upkeep.Attested)}/{Phrases.Count(upkeep.Assigned)} lượt {InSentence(AssignmentStatus.Done)}",
            .. StatusQuestions.Open(ActivityKind.Standing).Select(status => Part(upkeep.CountOf(status), status)),
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    /// <summary>"Việc thường xuyên: 12/15 lượt đã duy trì."; empty where there is none.</summary>
    public static string Sentence(Upkeep upkeep) =>
        upkeep.Assigned == 0 ? "" : $"{StatusTexts.Name(ActivityKind.Standing)}: {Of(upkeep)}.";

    /// <summary>What distinguishes the other work in a sentence, behind its noun; empty where there are no standing duties.</summary>
    public static string ApartFrom(Upkeep upkeep) => upkeep.Assigned == 0 ? "" : " có thời hạn hoàn thành";

    public static string InSentence(AssignmentStatus status) => StatusTexts.InSentence(status, ActivityKind.Standing);

    private static string Part(int count, AssignmentStatus status) =>
        count > 0 ? $"{Phrases.Count(count)} lượt {InSentence(status)}" : "";
}
