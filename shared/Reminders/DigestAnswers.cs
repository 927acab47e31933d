using System.Collections.Immutable;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reminders;

/// <summary>What a digest says of the answers: for each kind of work in it those that can be chosen, and what each means.</summary>
internal static class DigestAnswers
{
    /// <returns>Work that gets done, whatever of it is in the digest, then standing duties.</returns>
    public static IEnumerable<(string Lead, IReadOnlyList<(string Answer, string Meaning)> Choices)> Of(DigestModel model)
    {
        var kinds = KindsOf(model).Distinct().Order().ToImmutableArray();
        var (work, standing) = (kinds.RemoveAll(k => !k.IsFinished), kinds.Contains(ActivityKind.Standing));
        if (!work.IsEmpty)
        {
            var which = standing ? Phrases.List([.. work.Select(k => Phrases.Uncapitalized(StatusTexts.Name(k)))]) : "mỗi việc";
            var isRemindedAgain = IsRemindedAgain(model);
            yield return (
                $"Với {which}, xin {model.You} chọn một trong {AnswerTexts.Number(work[0])} câu trả lời:",
                [.. ReplyKinds.About(work[0]).Select(kind => (Names(kind, work), AnswerTexts.Meaning(kind, work[0], isRemindedAgain)))]);
        }

        if (standing)
        {
            yield return (
                $"Với {Phrases.Uncapitalized(StatusTexts.Name(ActivityKind.Standing))}, xin {model.You} trả lời một lần trong tháng:",
                [
                    .. ReplyKinds.About(ActivityKind.Standing).Select(kind => (
                        StatusTexts.Name(kind, ActivityKind.Standing),
                        AnswerTexts.Meaning(kind, ActivityKind.Standing, isRemindedAgain: false))),
                ]);
        }
    }

    private static IEnumerable<ActivityKind> KindsOf(DigestModel model) =>
    [
        .. model.Own.Select(i => i.Kind),
        .. model.Carried.Select(i => i.Kind),
        .. model.SubstituteParts.SelectMany(part => part.Own.Select(i => i.Kind).Concat(part.Carried.Select(i => i.Kind))),
    ];

    /// <summary>The answer as work of these kinds calls it: the word of the first, with that of an event behind it.</summary>
    private static string Names(ReplyKind kind, ImmutableArray<ActivityKind> work)
    {
        var names = work.Select(k => StatusTexts.Name(kind, k)).Distinct().ToList();
        return names.Count == 1
            ? names[0]
            : $"{names[0]} ({Phrases.Uncapitalized(StatusTexts.Name(work[1]))}: {Phrases.Uncapitalized(names[1])})";
    }

    /// <summary>Whether some of the work has another reminder ahead of its day; an event has only one.</summary>
    private static bool IsRemindedAgain(DigestModel model)
    {
        var own = model.Own.Concat(model.SubstituteParts.SelectMany(p => p.Own));
        var moved = model.Carried.Concat(model.SubstituteParts.SelectMany(p => p.Carried)).Select(i => i.Reminder).OfType<DigestItem>();
        return own.Concat(moved).Any(i => i.Kind.IsFinished
            && (i.Step == LadderStep.Opening || (i.Step == LadderStep.Reminder && i.Kind != ActivityKind.Event)));
    }
}
