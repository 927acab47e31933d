using System.Text.RegularExpressions;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>Chooses the results that a report repeats in the words of who reported them.</summary>
internal static partial class ReportQuotes
{
    private const int MaxOfAnActivity = 2;
    private const int MaxWords = 220;

    // Who speaks for more people than themselves comes first.
    private static readonly Role[] Order =
        [Role.SubjectLead, Role.ViceChair, Role.Secretary, Role.Chair, Role.Member, Role.Teacher];

    /// <summary>
    /// At most two notes of each activity that say a figure, of work that is done; each wording once, the longest first among those
    /// of one role.
    /// </summary>
    public static IEnumerable<ReportedQuote> Of(SemesterMonth month) =>
        from ofActivity in month.Evidence.GroupBy(e => e.Activity)
        let candidates =
            from replies in ofActivity.Where(e => e.Kind.IsAnswer).GroupBy(e => e.Person)
            let last = AssignmentTransitions.LastOf(replies)!
            where last.Kind.IsDone && SaysAFigure(last.Note)
            orderby RankOf(month, last.Person), last.Note.Length descending, last.Id.Value
            select last
        from said in candidates.DistinctBy(e => WordingOf(e.Note)).Take(MaxOfAnActivity)
        select new ReportedQuote(
            month.Key,
            said.Activity,
            month.PostOf(said.Person),
            said.Effective,
            WordsOf(said),
            said.Id);

    /// <summary>
    /// What a report repeats of a note: what it says of the work, without a preface that it corrects an earlier answer and without
    /// last sentences about what is attached. Empty for a note that says nothing.
    /// </summary>
    public static string WordsOf(Evidence evidence)
    {
        var sentences = SentenceEnd().Split(Preface().Replace(CleanText.Line(evidence.Note), string.Empty)).ToList();
        while (sentences.Count > 1 && Attachment().IsMatch(sentences[^1]))
        {
            sentences.RemoveAt(sentences.Count - 1);
        }

        var words = CleanText.Shorten(string.Join(' ', sentences), MaxWords);
        return words.Length == 0 ? words : Phrases.Capitalized(words);
    }

    /// <summary>A text without its figures, by which equal wordings are known.</summary>
    public static string WordingOf(string text) => Figure().Replace(CleanText.Line(text), string.Empty);

    /// <summary>Whether a note has a number that is not only a date or the name of a class.</summary>
    private static bool SaysAFigure(string note) => Figure().IsMatch(DateOrClass().Replace(note, " "));

    private static int RankOf(SemesterMonth month, StaffId person) =>
        Array.IndexOf(Order, month.Snapshot.Roster.Find(person)?.Role ?? Role.Teacher);

    [GeneratedRegex(
        @"\b\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?\b|\b[1-5][A-Za-z]\d?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateOrClass();

    [GeneratedRegex(
        @"^(xin |tôi |em )?(điều chỉnh|sửa lại|đính chính|bổ sung|cập nhật)[^:.;]{0,40}:\s*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preface();

    [GeneratedRegex(@"(?<=[.;!])\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(tệp|ảnh|hình|minh chứng|file|biên bản)\b.*\bkèm\b|\bkèm\b.*\b(tệp|ảnh|hình|minh chứng|file|biên bản)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
