using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Erasure;

/// <summary>Erases in a month: files, then rows. What was erased and not recorded, because a process died, is not counted.</summary>
public sealed class EraseInMonth(ErasureRecords records, ErasureWork work)
{
    [Function(nameof(EraseInMonth))]
    public async Task RunAsync([ActivityTrigger] MonthToErase input, CancellationToken cancellation)
    {
        if (await records.FindAsync(input.Key, cancellation) is { Begun: { } day, Done: null }
            && await work.OfMonthAsync(input.Key, day, input.Month, isDry: false, cancellation) is { Total: > 0 } erased)
        {
            await records.ChangeAsync(input.Key, stored => stored with { Items = stored.Items + erased }, cancellation);
        }
    }
}
