using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Notes that an answer has been told, once the ledger says so; one that came after its letters were asked for stays to be told.</summary>
public sealed class NoteSettled(MonthRecords months, RequestRecords requests, TimeProvider schoolTime)
{
    [Function(nameof(NoteSettled))]
    public async Task RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        if (await requests.GetAsync(key, cancellation) is { State: RequestState.Answered } request
            && RequestLetters.AnswerIsTold(request, await months.GetAsync(key.Month, cancellation), schoolTime.Today()))
        {
            await requests.ChangeAsync(key, r => r.State == RequestState.Answered ? r with { State = RequestState.Settled } : r, cancellation);
        }
    }
}
