using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>What a semester report says, counted from the evidence of its months as of the cut-off.</summary>
public static class SemesterCount
{
    /// <param name="months">The months' files, oldest first; what was received after the cut-off does not count.</param>
    public static SemesterReport Of(SchoolProfile school, Plan plan, SemesterKey semester, IReadOnlyCollection<MonthSnapshot> months) => new(
        school,
        plan,
        semester.Review,
        semester.CutOff,
        [.. months.Select(m => FigureCount.Of(m, semester.CutOff, semester.Moment, closed: m.Head.Closing <= semester.CutOff))],
        [.. months.SelectMany(m => Difficulties(m, semester)).OrderBy(d => d.Month.FirstDay).ThenBy(d => d.Effective).ThenBy(d => d.EvidenceId, StringComparer.Ordinal)]);

    /// <summary>The last difficulty of each assignment that reported one.</summary>
    private static IEnumerable<ReportedDifficulty> Difficulties(MonthSnapshot month, SemesterKey semester) =>
        from reply in month.Evidence
        where reply.Received <= semester.Moment
        group reply by (reply.Person, reply.Activity) into replies
        let told = AssignmentTransitions.LastOf(replies.Where(r => r.Kind.Asks))
        where told is not null
        select new ReportedDifficulty(
            month.Head.Month,
            told.Activity,
            month.Roster.Find(told.Person)?.Title ?? told.Person.Value,
            told.Note,
            told.Effective,
            told.Id,
            SolvedSince: AssignmentTransitions.LastOf(replies)!.Kind.IsDone);
}
