using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>Counts a semester report from the evidence of its months as of the cut-off.</summary>
public static class SemesterCount
{
    /// <param name="months">The months, oldest first; evidence received after the cut-off is not counted.</param>
    public static SemesterReport Of(
        SchoolProfile school, Plan plan, SemesterKey semester, IReadOnlyCollection<MonthSnapshot> months) => new(
        school,
        plan,
        semester.Review,
        semester.CutOff,
        [.. months.Select(m => FigureCount.Of(m, semester.CutOff, semester.LastMoment, closed: m.Head.Closing <= semester.CutOff))],
        [
            .. months.SelectMany(m => Difficulties(m, semester))
                .OrderBy(d => d.Month.FirstDay)
                .ThenBy(d => d.Effective)
                .ThenBy(d => d.EvidenceId.Value, StringComparer.Ordinal),
        ]);

    /// <summary>The last difficulty of each assignment that reported one.</summary>
    private static IEnumerable<ReportedDifficulty> Difficulties(MonthSnapshot month, SemesterKey semester) =>
        from reply in month.Evidence
        where reply.Received <= semester.LastMoment
        group reply by (reply.Person, reply.Activity) into replies
        let last = AssignmentTransitions.LastOf(replies.Where(r => r.Kind.Asks))
        where last is not null
        select new ReportedDifficulty(
            month.Head.Month,
            last.Activity,
            month.Roster.Find(last.Person)?.Title ?? last.Person.Value,
            last.Note,
            last.Effective,
            last.Id,
            SolvedSince: AssignmentTransitions.LastOf(replies)!.Kind.IsDone);
}
