using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Reminders;

/// <summary>The ladders of the assignments a month reminds of, computed once for all that one step asks of them.</summary>
public sealed class MonthLadder
{
    private readonly ImmutableArray<Climb> climbs;

    private MonthLadder(IEnumerable<Climb> climbs) => this.climbs = [.. climbs];

    /// <summary>The days on which a step of any assignment falls; one day may come several times.</summary>
    public IEnumerable<DateOnly> Days => climbs.SelectMany(climb => climb.Steps).Select(step => step.Day);

    /// <summary>All steps of a month's assignments, wherever they fall.</summary>
    public static MonthLadder Of(MonthSnapshot month, IWorkingCalendar calendar) => new(
        month.Assignments.Concat(month.Cancelled).Select(a => new Climb(month, a, [.. Ladder.StepsOf(a, month.Head, calendar)])));

    /// <summary>
    /// The steps a month sends: those of its own assignments while it reminds, and of assignments of earlier months what those no
    /// longer send themselves.
    /// </summary>
    /// <param name="moved">The earlier months, with the assignments that were moved.</param>
    public static MonthLadder Of(MonthSnapshot month, IEnumerable<MonthSnapshot> moved, IWorkingCalendar calendar) => new(
    [
        .. Of(month, calendar).Where(day => day < month.Head.RemindsUntil),
        .. moved.SelectMany(earlier =>
            Of(earlier, calendar).Where(day => day >= earlier.Head.RemindsUntil && day >= month.Head.Opened)),
    ]);

    /// <summary>The steps a month no longer sends itself.</summary>
    public static MonthLadder After(MonthSnapshot month, IWorkingCalendar calendar) =>
        new(Of(month, calendar).Where(day => day >= month.Head.RemindsUntil));

    /// <summary>The steps of a wave by the person responsible, for what is not done.</summary>
    public ILookup<StaffId, WaveStep> StepsIn(Wave wave) =>
        climbs
            .Select(climb => (Climb: climb, Step: Ladder.StepIn(wave, climb.Steps)))
            .Where(found => found.Step is not null)
            .ToLookup(
                found => found.Climb.Assignment.Person,
                found => new WaveStep(found.Climb.Month, found.Climb.Assignment, found.Step!.Value));

    private IEnumerable<Climb> Where(Func<DateOnly, bool> isSent) =>
        climbs.Select(climb => climb with { Steps = [.. climb.Steps.Where(step => isSent(step.Day))] });

    private sealed record Climb(MonthSnapshot Month, Assignment Assignment, ImmutableArray<(LadderStep Step, DateOnly Day)> Steps);
}
