using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Functions.Month;

/// <summary>Reads how the work of a month stands and who holds it, just before the letters of a wave are claimed.</summary>
public sealed class WaveReader(
    SetupSource setups,
    MonthRecords months,
    OwedWork owedWork,
    MovedWork movedWork,
    IWorkingCalendar calendar,
    TimeProvider schoolTime,
    [FromKeyedServices(Clocks.Machine)] TimeProvider machineTime)
{
    // Chunks of a wave begin at the same moment. A chunk that waits longer for its turn reads again: replies have come in.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private readonly SharedReading<(SchoolMonth Month, Wave Wave), WaveReading> readings = new(KeptFor, schoolTime, machineTime);

    public ValueTask<WaveReading> ReadAsync(SchoolMonth month, Wave wave, CancellationToken cancellation) =>
        readings.GetAsync((month, wave), all => ReadNowAsync(month, wave, all), cancellation);

    private async Task<WaveReading> ReadNowAsync(SchoolMonth key, Wave wave, CancellationToken cancellation)
    {
        var plans = (await setups.GetAsync(cancellation)).Plans.Names;
        var month = await months.GetAsync(key, MonthRows.People | MonthRows.OpenWork | MonthRows.Supports, cancellation);
        if (wave.Asked is { } asked)
        {
            var earlier = await movedWork.AfterAsync(key.School, wave.Day, cancellation);
            var open = RemindNow.OpenOn(MonthLadder.Of(month, earlier, calendar), asked);
            return new WaveReading(month with { Supports = [] }, open, [], ByPerson([]), ByPerson([]), plans);
        }

        if (!Waves.IsOpening(month.Head, wave))
        {
            month = month with { Supports = [.. month.Supports.Where(s => wave.Covers(s.Since))] };
            var moved = await movedWork.AfterAsync(key.School, wave.After ?? month.Head.Opened, cancellation);
            var steps = LadderOf(month, moved, wave).StepsIn(wave);
            return new WaveReading(month, steps, [], ByPerson(EscalationsOf(steps, wave.Day, plans)), ByPerson([]), plans);
        }

        return await ReadOpeningAsync(month, wave, cancellation);
    }

    /// <summary>What the letters of a month's opening are composed from.</summary>
    /// <param name="month">The month with its people, open work and supports, as they are stored or would be.</param>
    public async Task<WaveReading> ReadOpeningAsync(MonthSnapshot month, Wave wave, CancellationToken cancellation)
    {
        var plans = (await setups.GetAsync(cancellation)).Plans.Names;
        var opening = MonthLadder.Of(month, calendar).StepsIn(wave);
        var owed = await owedWork.BeforeAsync(month.Head.Month, wave.Day, cancellation);
        return new WaveReading(
            month,
            opening.SelectMany(s => s).Concat(CancelledBefore(owed, wave.Day)).ToLookup(s => s.Assignment.Person),
            owed,
            ByPerson(EscalationsOf(opening, wave.Day, plans)),
            ByPerson(LeftToOpening(owed, wave.Day, plans)),
            plans);
    }

    /// <summary>In a wave after its closing a month sends only what was moved, its own work too.</summary>
    private MonthLadder LadderOf(MonthSnapshot month, IReadOnlyList<MonthSnapshot> moved, Wave wave) =>
        MonthLadder.Of(wave.Day < month.Head.RemindsUntil ? month : month with { Assignments = [] }, moved, calendar);

    /// <summary>
    /// What became overdue since the last wave of the month before: of that month, which leaves its own steps to the opening, and of
    /// moved work of earlier ones.
    /// </summary>
    private IEnumerable<(StaffId Superior, EscalatedItem Item)> LeftToOpening(
        IReadOnlyList<MonthSnapshot> owed, DateOnly day, PlanNames plans)
    {
        var before = OwedWork.CarriedOver(owed, day).ToList();
        var missed = new Wave(before.Select(earlier => Waves.LastSent(earlier)?.Day).Max(), day);
        return owed.SelectMany(earlier => EscalationsOf(
            before.Contains(earlier) ? MonthLadder.Of(earlier, calendar).StepsIn(missed) : MovedStepsIn(missed, earlier), day, plans));
    }

    /// <summary>
    /// What changes of the plan no longer ask since the last wave of the month before: of that month, which leaves it to the opening, and
    /// of moved work of earlier ones.
    /// </summary>
    private IEnumerable<WaveStep> CancelledBefore(IReadOnlyList<MonthSnapshot> owed, DateOnly day)
    {
        var before = OwedWork.CarriedOver(owed, day).ToList();
        var missed = new Wave(before.Select(earlier => Waves.LastSent(earlier)?.Day).Max(), day);
        return
            from earlier in owed
            let steps = before.Contains(earlier)
                ? MonthLadder.Of(earlier, calendar).StepsIn(new Wave(Waves.LastSent(earlier)?.Day, day))
                : MovedStepsIn(missed, earlier)
            from step in steps.SelectMany(s => s)
            where step.Step == LadderStep.Cancelled
            select step;
    }

    /// <summary>The steps of a month that the one before this opening would have sent for it.</summary>
    /// <param name="missed">From the last wave of the month before to the opening; without one, the day of the opening alone.</param>
    private ILookup<StaffId, WaveStep> MovedStepsIn(Wave missed, MonthSnapshot earlier) =>
        MonthLadder.After(earlier, calendar).StepsIn(missed with { After = missed.After ?? missed.Day.AddDays(-1) });

    private static ILookup<StaffId, EscalatedItem> ByPerson(IEnumerable<(StaffId Superior, EscalatedItem Item)> escalations) =>
        escalations.ToLookup(e => e.Superior, e => e.Item);

    /// <summary>What is overdue, with the next role up that is to hear of it.</summary>
    /// <param name="day">The day of the wave.</param>
    /// <param name="plans">The names of the year's plans, by which they are put together.</param>
    private IEnumerable<(StaffId Superior, EscalatedItem Item)> EscalationsOf(
        ILookup<StaffId, WaveStep> steps, DateOnly day, PlanNames plans) => steps
        .SelectMany(ofPerson => ofPerson)
        .Where(s => s.Step == LadderStep.Overdue)
        .GroupBy(s => s.Month.Head.Month)
        .SelectMany(ofMonth => EscalationsOf(ofMonth.First().Month, ofMonth.Select(s => s.Assignment), day, plans))
        .OrderBy(escalated => escalated.Order)
        .ThenBy(escalated => escalated.Item.Person, StringComparer.Ordinal)
        .ThenBy(escalated => escalated.Item.Due)
        .Select(escalated => (escalated.Superior, escalated.Item));

    private IEnumerable<(StaffId Superior, EscalatedItem Item, int Order)> EscalationsOf(
        MonthSnapshot month, IEnumerable<Assignment> overdue, DateOnly day, PlanNames plans)
    {
        var unattended = month.Unattended(schoolTime.Today()).ToHashSet();
        return overdue.SelectMany(assignment =>
            Waves.SuperiorOf(month, assignment.Person, day).Select(superior => (superior, new EscalatedItem(
                month.Roster.Find(assignment.Person)!.Name,
                month.TextOf(assignment),
                assignment.Due,
                calendar.WorkingDaysBetween(assignment.Due, schoolTime.Today()),
                month.SubstituteOf(assignment.Person)?.Name,
                unattended.Contains(assignment))
            {
                Kind = assignment.Kind,
                Plan = plans.Of(assignment.Activity),
                ForInformationOnly = month.Roster.Find(assignment.Person)!.Role == Role.Chair,
            },
            plans.OrderOf(assignment.Activity))));
    }
}
