using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reports;

/// <summary>
/// A month as a semester report counts it: up to the cut-off, its plan's work without the review that the report itself is.
/// </summary>
/// <param name="Evidence">The replies counted, in the order in which they were received.</param>
/// <param name="Requests">The requests raised by the cut-off, oldest first.</param>
/// <param name="Moment">The last moment that is counted.</param>
internal sealed record SemesterMonth(
    MonthSnapshot Snapshot,
    MonthSummary Figures,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<Request> Requests,
    DateTimeOffset Moment)
{
    private readonly HashSet<(StaffId, ActivityId)> done =
    [
        .. Evidence.Where(e => e.Kind.IsAnswer).GroupBy(e => (e.Person, e.Activity))
            .Where(replies => AssignmentTransitions.LastOf(replies)!.Kind.IsDone)
            .Select(replies => replies.Key),
    ];

    public SchoolMonth Key => Snapshot.Head.Month;

    public static SemesterMonth Of(MonthSnapshot month, SemesterKey semester)
    {
        var figures = FigureCount.Of(month, semester.CutOff, semester.LastMoment, closed: month.Head.Closing <= semester.CutOff);
        var reviewed = month.Head.Activities
            .Where(a => a.Review != semester.Review && a.Id.Plan == semester.Plan)
            .Select(a => a.Id)
            .ToHashSet();
        return new SemesterMonth(
            month,
            figures with { Activities = [.. figures.Activities.Where(a => reviewed.Contains(a.Activity))] },
            [
                .. month.Evidence
                    .Where(e => e.Kind.IsEvidence && e.Received <= semester.LastMoment && reviewed.Contains(e.Activity))
                    .OrderBy(e => e.Received)
                    .ThenBy(e => e.Id.Value, StringComparer.Ordinal),
            ],
            [
                .. RequestRecords.In(month)
                    .Where(r => r.Raised <= semester.LastMoment && reviewed.Contains(r.Activity))
                    .OrderBy(r => r.Raised)
                    .ThenBy(r => r.Id.Value, StringComparer.Ordinal),
            ],
            semester.LastMoment);
    }

    /// <summary>Whether the work was done by the cut-off, by its person or by who got it from them.</summary>
    public bool IsDone(StaffId person, ActivityId activity) =>
        done.Contains((person, activity))
        || Requests.Any(r =>
            r is { Directive: { Kind: DirectiveKind.Reassigned, Helper: { } to } given }
            && (r.Person, r.Activity) == (person, activity)
            && given.Given <= Moment
            && done.Contains((to, activity)));

    /// <summary>The post of a person as the report names them; the id of one the month does not know.</summary>
    public string PostOf(StaffId person) => Snapshot.Roster.Find(person)?.NamedPost ?? person.Value;
}
