using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Freezes the month's figures; a repeat finds them frozen and keeps them.</summary>
public sealed class FreezeMonth(MonthRecords months, TimeProvider schoolTime)
{
    [Function(nameof(FreezeMonth))]
    public async Task RunAsync([ActivityTrigger] SchoolMonth month, CancellationToken cancellation)
    {
        var file = await months.GetAsync(month, MonthRows.Work, cancellation);
        await months.FreezeAsync(FigureCount.Of(file, schoolTime.Today(), schoolTime.GetUtcNow(), closed: true), cancellation);
    }
}
