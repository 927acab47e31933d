using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Marks the whole Board as informed of a request as it stands, once the ledger has every letter.</summary>
public sealed class MarkInformed(MonthRecords months, RequestRecords requests, TimeProvider schoolTime)
{
    [Function(nameof(MarkInformed))]
    public async Task RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var request = await requests.GetAsync(key, cancellation);
        if (RequestLetters.IsBoardInformed(request, await months.GetAsync(key.Month, cancellation), schoolTime.Today()))
        {
            // A reply that came in between states something the letters may not contain.
            await requests.ChangeAsync(
                key,
                r => r.EvidenceId == request.EvidenceId ? r with { BoardInformed = true } : r,
                cancellation);
        }
    }
}
