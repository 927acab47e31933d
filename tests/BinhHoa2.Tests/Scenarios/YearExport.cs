using System.Globalization;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>Writes a year's rows, and what its papers say of them, as the files that tests/recount reads.</summary>
internal static class YearExport
{
    public static void Write(string folder, RunYear year)
    {
        Put("assignments.csv", "month,person,activity,kind,due,added,ended", year.Months.SelectMany(m => m.EveryAssignment.Select(
            a => $"{m.Head.Month},{a.Person},{a.Activity},{a.Kind},{Day(a.OriginalDue)},{Moment(a.Added)},{Moment(a.Ended)}")));
        Put("moves.csv", "month,person,activity,at,due", year.Months.SelectMany(m => RequestRecords.In(m)
            .Where(r => r.Directive is { Kind: DirectiveKind.NewDate or DirectiveKind.Reassigned, NewDue: not null })
            .Select(r => $"{m.Head.Month},{r.Holder},{r.Activity},{Moment(r.Directive!.Given)},{Day(r.Directive.NewDue!.Value)}")));
        Put("evidence.csv", "id,month,person,activity,kind,effective,received", year.Months.SelectMany(m => m.Evidence.Select(
            e => $"{e.Id},{m.Head.Month},{e.Person},{e.Activity},{e.Kind},{Day(e.Effective)},{Moment(e.Received)}")));
        Put(
            "claims.csv",
            "paper,month,activity,asOf,countedOn,assigned,done,doneLate,inProgress,difficulty,unanswered,overdue,evidence",
            Claims(year));

        void Put(string name, string head, IEnumerable<string> lines) =>
            File.WriteAllText(Path.Combine(folder, name), string.Join('\n', [head, .. lines]) + "\n");
    }

    /// <summary>The summaries as they were mailed, both reports, and the Board's page at the end of the year.</summary>
    private static IEnumerable<string> Claims(RunYear year)
    {
        foreach (var month in year.Months)
        {
            var mailed = month.Summary.ShouldNotBeNull();
            foreach (var line in Claims("summary", mailed, VietnamTime.At(mailed.CountedOn, SchoolHours.Closing)))
            {
                yield return line;
            }

            var end = new DateOnly(2022, 7, 31);
            var asOf = VietnamTime.At(end, TimeOnly.MaxValue);
            foreach (var line in Claims("page", MonthFigures.Of(month, end, asOf).Now, asOf))
            {
                yield return line;
            }
        }

        foreach (var report in year.Reports)
        {
            var asOf = VietnamTime.At(report.CutOff.AddDays(1), TimeOnly.MinValue).AddTicks(-1);
            foreach (var line in report.Months.SelectMany(month => Claims(report.Review.ToString(), month, asOf)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Claims(string paper, MonthSummary summary, DateTimeOffset asOf) => summary.Activities.Select(a =>
        string.Join(
            ',',
            paper,
            summary.Month,
            a.Activity,
            Moment(asOf),
            Day(summary.CountedOn),
            a.Assigned,
            a.Done,
            a.DoneLate,
            a.InProgress,
            a.Difficulty,
            a.Unanswered,
            a.Overdue,
            string.Join(' ', a.EvidenceIds)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset? moment) => moment is { } known ? Moment(known) : string.Empty;

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
