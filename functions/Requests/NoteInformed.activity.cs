using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Notes that the whole Board has been told of a request as it stands, once the ledger says so.</summary>
public sealed class NoteInformed(MonthRecords months, RequestRecords requests, TimeProvider schoolTime)
{
    [Function(nameof(NoteInformed))]
    public async Task RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var request = await requests.GetAsync(key, cancellation);
        if (RequestLetters.BoardIsTold(request, await months.GetAsync(key.Month, cancellation), schoolTime.Today()))
        {
            // A reply that came in between tells something the letters may not have told.
            await requests.ChangeAsync(key, r => r.EvidenceId == request.EvidenceId ? r with { BoardTold = true } : r, cancellation);
        }
    }
}
