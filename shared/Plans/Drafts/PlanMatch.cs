using BinhHoa2.Shared.Plans.Reading.Spelling;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Plans.Drafts;

/// <summary>
/// Finds which activities of the plan in force those of a document are: by their words in the same month, then by their words in
/// another, then by words that are much the same in the same month.
/// </summary>
internal static class PlanMatch
{
    // Of two sentences of ten words, eight are the same.
    private const double MuchTheSame = 0.6;

    /// <param name="read">The months (null while unknown) and the words, in the order of the document.</param>
    /// <returns>One entry for each; null for one the plan does not have.</returns>
    public static PlanActivity?[] Of(Plan? before, IReadOnlyList<((int Year, int Month)? Month, string Text)> read)
    {
        var found = new PlanActivity?[read.Count];
        List<Known> open =
        [
            .. before?.Months.SelectMany(m => m.Activities, (m, a) => new Known((m.Year, m.Month), a, Folded(a.Text), Words(a.Text))) ?? [],
        ];
        var asked = read.Select(r => (r.Month, Text: Folded(r.Text), Words: Words(r.Text))).ToList();
        Take((at, a) => asked[at].Month == a.Month && asked[at].Text == a.Text ? 1 : 0);
        Take((at, a) => asked[at].Text == a.Text ? 1 : 0);
        Take((at, a) => asked[at].Month == a.Month ? Likeness(asked[at].Words, a.Words) : 0);
        return found;

        void Take(Func<int, Known, double> likeness)
        {
            for (var at = 0; at < read.Count; at++)
            {
                if (found[at] is not null)
                {
                    continue;
                }

                var best = open.Select(a => (Known: a, Likeness: likeness(at, a))).Where(a => a.Likeness >= MuchTheSame)
                    .OrderByDescending(a => a.Likeness).FirstOrDefault();
                if (best.Likeness > 0)
                {
                    found[at] = best.Known.Activity;
                    open.Remove(best.Known);
                }
            }
        }
    }

    /// <summary>Whether two activities have the same words, however their marks and stops are written.</summary>
    public static bool IsSameText(string one, string other) => Folded(one) == Folded(other);

    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count + second.Count == 0 ? 0 : (double)first.Intersect(second).Count() / first.Union(second).Count();

    private static HashSet<string> Words(string text) =>
        [.. Folded(text).Split([' ', ',', ';', '.', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static string Folded(string text) => VietnameseLetters.Fold(Phrases.WithoutStop(text));

    /// <summary>An activity of the plan in force, with its words as they are compared.</summary>
    private sealed class Known((int Year, int Month) month, PlanActivity activity, string text, HashSet<string> words)
    {
        public (int Year, int Month) Month { get; } = month;

        public PlanActivity Activity { get; } = activity;

        public string Text { get; } = text;

        public HashSet<string> Words { get; } = words;
    }
}
