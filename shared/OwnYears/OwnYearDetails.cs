using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;

namespace BinhHoa2.Shared.OwnYears;

/// <summary>
/// One person's school year from their own rows: what they led and took part in, what they answered and when, and how their requests
/// ended. It knows no other person's work, so that it can compare with none.
/// </summary>
/// <param name="Today">The day of the rows, in the school's zone.</param>
/// <param name="Months">The months in which the person had work or took part, oldest first.</param>
public sealed record OwnYearDetails(
    SchoolProfile School, SchoolYear Year, StaffMember Person, DateOnly Today, ImmutableArray<OwnYearMonth> Months)
{
    /// <summary>How the led work stands, for each kind of which there is some; what is no longer asked is not counted.</summary>
    public ImmutableArray<OwnYearFigures> Figures =>
    [
        .. Enum.GetValues<ActivityKind>().Select(kind => OwnYearFigures.Of(kind, Led)).Where(figures => figures.Assigned > 0),
    ];

    /// <summary>Of how many activities the person took part.</summary>
    public int Shared => Months.Sum(m => m.Shared.Length);

    /// <summary>The classes that the person was asked for, in the order a school counts them.</summary>
    public ImmutableArray<string> Classes => [.. ClassTexts.Sorted(Led.Select(w => w.Class).OfType<string>())];

    /// <summary>All work of the year, in its order.</summary>
    public IEnumerable<OwnYearWork> Work => Months.SelectMany(m => m.Led.Concat(m.Shared).Concat(m.Ended));

    private IEnumerable<OwnYearWork> Led => Months.SelectMany(m => m.Led);

    /// <param name="rows">The person's rows of each month of the year that has them.</param>
    /// <param name="today">In the school's zone.</param>
    public static OwnYearDetails Of(
        SchoolSetup setup, SchoolYear year, StaffMember person, IEnumerable<OwnYearRows> rows, DateOnly today) =>
        new(
            setup.Profile,
            year,
            person,
            today,
            [
                .. rows.OrderBy(r => r.Month.FirstDay)
                    .Select(r => MonthOf(r, setup))
                    .Where(m => !m.Led.IsEmpty || !m.Shared.IsEmpty || !m.Ended.IsEmpty),
            ]);

    private static OwnYearMonth MonthOf(OwnYearRows rows, SchoolSetup setup)
    {
        var led = rows.Details.Assignments.Select(row => OwnYearWork.Of(row, rows, setup)).ToList();
        return new OwnYearMonth(
            rows.Month,
            InOrder(led.Where(w => w.Ended is null), setup),
            InOrder(
                rows.Details.Supports
                    .Where(s => rows.Details.Find(s.Activity) is null)
                    .Select(s => OwnYearWork.Of(s, rows, setup)),
                setup),
            InOrder(led.Where(w => w.Ended is not null && (!w.Replies.IsEmpty || !w.Requests.IsEmpty)), setup));
    }

    private static ImmutableArray<OwnYearWork> InOrder(IEnumerable<OwnYearWork> work, SchoolSetup setup)
    {
        var plans = setup.Plans.Names;
        return
        [
            .. work.OrderBy(w => plans.OrderOf(w.Activity)).ThenBy(w => w.Due).ThenBy(w => w.Activity.Value, StringComparer.Ordinal),
        ];
    }
}
