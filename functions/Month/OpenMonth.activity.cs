using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Freezes the plans' month and the people into rows, and puts the days after it before the months to come. A month that is open
/// already stays as it is.
/// </summary>
public sealed class OpenMonth(SetupSource setups, MonthRecords months, MovedDays movedDays, IWorkingCalendar calendar)
{
    [Function(nameof(OpenMonth))]
    public async Task RunAsync([ActivityTrigger] SchoolMonth month, CancellationToken cancellation)
    {
        var head = await months.FindRecordAsync(month, cancellation)
            ?? throw new InvalidOperationException($"Month {month} was started without its guard row.");
        if (head.State != MonthState.Opening)
        {
            return;
        }

        var setup = await setups.GetAsync(cancellation);
        var plans = setup.Plans;
        var planned = plans.Months.Single(m => m.Year == month.Year && m.Month == month.Month);
        var opening = MonthOpening.Freeze(month.School, plans, planned, setup.Roster, calendar, head.Opened);

        // Before the month counts as open: a repeat that finds it open writes nothing more.
        await movedDays.AddAllAsync(MonthOpening.DaysAfter(opening.Head.Month, opening.Head.Activities), cancellation);
        await months.OpenAsync(opening, cancellation);
    }
}
