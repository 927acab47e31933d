using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Proofs;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Freezes the month's figures with the roots of its rows; a repeat finds them frozen and keeps them.</summary>
public sealed class FreezeMonth(MonthRecords months, ClosedMonths closed, RootRecords roots, TimeProvider schoolTime)
{
    [Function(nameof(FreezeMonth))]
    public async Task RunAsync([ActivityTrigger] SchoolMonth month, CancellationToken cancellation)
    {
        var file = await closed.CompletedAsync(await months.GetAsync(month, cancellation), cancellation);
        if (file.Summary is null)
        {
            // Figures and roots are of the same rows, as of the same moment.
            var now = schoolTime.GetUtcNow();
            await roots.FreezeAsync(
                FigureCount.Of(file, schoolTime.Today(), now, closed: true),
                await closed.TreesAtAsync(file, now, cancellation),
                cancellation);
        }
    }
}
