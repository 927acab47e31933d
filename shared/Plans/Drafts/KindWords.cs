using System.Collections.Immutable;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>What kind of work an activity is, by its words. It is a suggestion, and says by which word.</summary>
public static class KindWords
{
    /// <summary>The words, with their marks: "thi" is no "thì". Of several in one activity the first one counts.</summary>
    public static ImmutableArray<(string Word, ActivityKind Kind)> Known { get; } =
    [
        .. Of(
            ActivityKind.Standing,
            "duy trì", "tiếp tục", "thường xuyên", "hằng ngày", "hàng ngày", "hằng tuần", "hàng tuần", "thực hiện tốt",
            "thực hiện nghiêm túc", "tổ chức thực hiện", "ôn tập", "giữ gìn", "ổn định nề nếp", "ổn định nền nếp"),
        .. Of(
            ActivityKind.Event,
            "hội nghị", "đại hội", "hội thi", "hội thao", "hội giảng", "hội thảo", "hội diễn", "ngày hội", "lễ", "khai giảng", "bế giảng",
            "mít tinh", "tọa đàm", "toạ đàm", "thao giảng", "họp", "thi", "tham quan", "giao lưu", "tập huấn", "diễn tập", "viếng",
            "sinh hoạt chuyên đề", "kiểm tra cuối học kỳ", "kiểm tra cuối năm", "kiểm tra giữa học kỳ"),
        .. Of(
            ActivityKind.Deliverable,
            "nộp", "lập", "xây dựng", "báo cáo", "sơ kết", "tổng kết", "khảo sát", "kiểm tra", "rà soát", "phân công", "xếp"),
    ];

    /// <summary>Words that only look like one of those.</summary>
    private static readonly string[] Others = ["thi đua", "thi cử", "lễ phép", "lễ giáo", "hội cha mẹ", "họp tổ"];

    /// <summary>The kind and why it is this one, in Vietnamese.</summary>
    public static (ActivityKind Kind, string Reason) Of(string text)
    {
        var lower = Others.Aggregate(
            text.ToLowerInvariant().Replace("kì", "kỳ", StringComparison.Ordinal),
            (rest, other) => rest.Replace(other, new string('-', other.Length), StringComparison.Ordinal));
        var found = Known
            .Select(k => (k.Word, k.Kind, At: WholeWord(lower, k.Word)))
            .Where(k => k.At >= 0)
            .OrderBy(k => k.At)
            .ThenByDescending(k => k.Word.Length)
            .FirstOrDefault();
        return found.Word is null
            ? (ActivityKind.Deliverable, PlanDraftTexts.KindByDefault)
            : (found.Kind, PlanDraftTexts.KindBy(found.Word, found.Kind));
    }

    /// <summary>Where a word stands by itself; -1 where it does not.</summary>
    internal static int WholeWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<(string, ActivityKind)> Of(ActivityKind kind, params string[] words) => words.Select(w => (w, kind));
}
