using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.Reports;

/// <summary>Counts a semester report from the evidence and the requests of its months as of the cut-off.</summary>
public static class SemesterCount
{
    /// <summary>The longest text of a person that a report repeats; the register of the evidence has all of it.</summary>
    public const int MaxWords = 400;

    /// <param name="months">
    /// The months, each read whole, oldest first; what was received after the cut-off is not counted, nor is the review itself.
    /// </param>
    public static SemesterReport Of(SchoolProfile school, Plan plan, SemesterKey semester, IReadOnlyCollection<MonthSnapshot> months)
    {
        var counted = months.Select(m => SemesterMonth.Of(m, semester)).ToList();
        return new SemesterReport(
            school,
            plan,
            semester.Review,
            semester.CutOff,
            [.. counted.Select(m => m.Figures)],
            [
                .. counted.SelectMany(Difficulties)
                    .OrderBy(d => d.Month.FirstDay)
                    .ThenBy(d => d.Effective)
                    .ThenBy(d => d.EvidenceId.Value, StringComparer.Ordinal),
            ])
        {
            Staff = counted.Count == 0 ? null : StaffOf(counted[^1].Snapshot, semester.CutOff),
            Requests = [.. counted.SelectMany(m => Requests(m, semester))],
            Quotes = [.. counted.SelectMany(ReportQuotes.Of)],
            Files =
            [
                .. from month in counted
                   from ofActivity in month.Evidence.GroupBy(e => e.Activity)
                   let files = ofActivity.Sum(e => e.Files.Length)
                   where files > 0
                   select new ReportedFiles(month.Key, ofActivity.Key, files),
            ],
        };
    }

    private static ReportedStaff StaffOf(MonthSnapshot month, DateOnly day)
    {
        var here = month.People.Select(p => p.Staff).Where(p => p.IsHereOn(day)).ToList();
        return new ReportedStaff(
            here.Count(p => p.IsOnBoard), here.Count(p => p.Role == Role.SubjectLead), here.Count(p => p.Role == Role.Teacher));
    }

    private static IEnumerable<ReportedDifficulty> Difficulties(SemesterMonth month) =>
        from reply in month.Evidence
        where reply.Kind.Asks
        let raised = month.Requests.LastOrDefault(
            r => r.Person == reply.Person && r.Activity == reply.Activity && r.Raised <= reply.Received)
        select new ReportedDifficulty(
            month.Key,
            reply.Activity,
            month.PostOf(reply.Person),
            CleanText.Shorten(reply.Said, MaxWords),
            reply.Effective,
            reply.Id,
            month.IsDone(reply.Person, reply.Activity))
        {
            Request = raised?.Id,
        };

    private static IEnumerable<ReportedRequest> Requests(SemesterMonth month, SemesterKey semester) =>
        from request in month.Requests
        let assignment = month.Snapshot.EveryAssignment.First(a => a.Person == request.Person && a.Activity == request.Activity)
        select new ReportedRequest(
            month.Key,
            request.Activity,
            request.Id,
            request.Kind,
            month.PostOf(request.Person),
            assignment.OriginalDue,
            request.Directive is { } given && given.Given <= semester.LastMoment ? AnswerOf(month, given) : null,
            month.IsDone(request.Person, request.Activity))
        {
            Person = request.Person,
            IsOwnDecision = request.IsOwnDecision,
            IsForInformation = month.Snapshot.Roster.Find(request.Person)?.Role == Role.Chair,
        };

    private static ReportedAnswer AnswerOf(SemesterMonth month, Directive given) => new(
        given.Kind,
        month.PostOf(given.Author),
        CleanText.Shorten(given.Text, MaxWords),
        given.NewDue,
        VietnamTime.DateOf(given.Given))
    {
        Helper = given.Helper is { } helper ? month.PostOf(helper) : null,
    };
}
