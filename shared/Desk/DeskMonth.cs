using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk;

/// <summary>What the desk says of a month that runs, from the same rows as the Board's page.</summary>
/// <param name="Unanswered">In the order of the roster, never by what they owe.</param>
/// <param name="Coming">The next days on which work is due, and the closing.</param>
public sealed record DeskMonth(
    SchoolMonth Month, Totals Totals, ImmutableArray<UnansweredPerson> Unanswered, ImmutableArray<ComingDay> Coming)
{
    private const int MaxDueDays = 3;

    /// <summary>Who of those who have not answered can be reminded; those of a month without it are not said.</summary>
    public ImmutableDictionary<StaffId, RemindState> Reminders { get; init; } = ImmutableDictionary<StaffId, RemindState>.Empty;

    /// <summary>Whether a person who has not answered can be reminded.</summary>
    public RemindState RemindStateOf(StaffId person) => Reminders.GetValueOrDefault(person, RemindState.Over);

    /// <summary>The month with who can be reminded by a letter that leaves on a day.</summary>
    public DeskMonth WithReminders(MonthSnapshot month, DateOnly day) => this with
    {
        Reminders = Unanswered.ToImmutableDictionary(p => p.Person, p => RemindNow.StateOf(month, p.Person, day)),
    };

    /// <summary>Of a month as it was read.</summary>
    /// <param name="roster">The staff, in whose order people are listed.</param>
    /// <param name="now">School time, UTC.</param>
    public static DeskMonth Of(MonthSnapshot month, Roster roster, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        var order = roster.People.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        var asked = month.Assignments.Where(a => a.Kind.IsFinished).ToList();
        return new DeskMonth(
            month.Head.Month,
            Totals.Of(FigureCount.Of(month, today, now, closed: false)),
            [
                .. asked.Where(a => a.Status == AssignmentStatus.Unanswered)
                    .GroupBy(a => a.Person)
                    .Select(works => new UnansweredPerson(works.Key, works.Count(), works.Min(a => a.Due)))
                    .OrderBy(p => order.GetValueOrDefault(p.Person, int.MaxValue))
                    .ThenBy(p => p.Person.Value, StringComparer.Ordinal),
            ],
            [
                .. asked.Where(a => a.Status.IsOpen && a.Due >= today)
                    .GroupBy(a => a.Due)
                    .OrderBy(due => due.Key)
                    .Take(MaxDueDays)
                    .Select(due => new ComingDay(due.Key, HomeTexts.Due(due.Count(), month.Head.Month))),
                new ComingDay(month.Head.Closing, HomeTexts.Closing(month.Head.Month)),
            ]);
    }
}
