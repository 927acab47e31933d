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
        var open = before?.Months.SelectMany(m => m.Activities, (m, a) => (Month: (m.Year, m.Month), Activity: a)).ToList() ?? [];
        Take((at, a) => read[at].Month == a.Month && Folded(read[at].Text) == Folded(a.Activity.Text) ? 1 : 0);
        Take((at, a) => Folded(read[at].Text) == Folded(a.Activity.Text) ? 1 : 0);
        Take((at, a) => read[at].Month == a.Month ? Likeness(read[at].Text, a.Activity.Text) : 0);
        return found;

        void Take(Func<int, ((int Year, int Month) Month, PlanActivity Activity), double> likeness)
        {
            for (var at = 0; at < read.Count; at++)
            {
                if (found[at] is not null)
                {
                    continue;
                }

                var best = open.Select(a => (a, Likeness: likeness(at, a))).Where(a => a.Likeness >= MuchTheSame)
                    .OrderByDescending(a => a.Likeness).FirstOrDefault();
                if (best.Likeness > 0)
                {
                    found[at] = best.a.Activity;
                    open.Remove(best.a);
                }
            }
        }
    }

    /// <summary>Whether two activities have the same words, however their marks and stops are written.</summary>
    public static bool IsSameText(string one, string other) => Folded(one) == Folded(other);

    private static double Likeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Count + second.Count == 0 ? 0 : (double)first.Intersect(second).Count() / first.Union(second).Count();
    }

    private static HashSet<string> Words(string text) =>
        [.. Folded(text).Split([' ', ',', ';', '.', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private static string Folded(string text) => VietnameseLetters.Fold(Phrases.WithoutStop(text));
}
