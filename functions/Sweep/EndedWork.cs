using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;

namespace BinhHoa2.Functions.Sweep;

/// <summary>
/// Cancels open work that no plan asks any more, because its plan has ended or dropped it, where it was moved past its month and that
/// month is closed: a month that runs takes such a change over itself, a closed one stays as it is but for what would still be reminded
/// of.
/// </summary>
public sealed class EndedWork(MonthRevisions revisions, IWorkingCalendar calendar)
{
    /// <param name="due">The months that have begun, or should have.</param>
    /// <param name="start">The working day on which the next letters leave.</param>
    internal async Task CancelAsync(SweepPass pass, IEnumerable<PlanMonth> due, MonthOverview overview, DateOnly start)
    {
        var cancelled = false;
        foreach (var moved in MovedDays.In(overview, pass.Setup.Profile.Id, pass.MovedSince).Where(IsDropped).GroupBy(m => m.Month))
        {
            cancelled |= overview.Find(moved.Key) is { State: MonthState.Closed }
                && await revisions.CancelMovedAsync(moved.Key, [.. moved], pass.Today, start, pass.Cancellation);
        }

        if (!cancelled)
        {
            return;
        }

        foreach (var running in due.Select(m => overview.Find(pass.KeyOf(m))).Where(m => m is { State: MonthState.Running }))
        {
            // Its next letter says so; it may wait for a later one.
            await pass.Client.WakeAsync(Instances.Of(running!.Month), pass.Cancellation);
        }

        bool IsDropped(MovedDay moved) =>
            pass.Setup.Plans.IsDropped(moved.Activity, moved.Month)
            && Ladder.DaysAround(moved, calendar)[^1] >= pass.MissedSince;
    }
}
