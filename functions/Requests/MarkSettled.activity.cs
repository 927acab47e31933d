using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Marks an answered request as settled once the ledger has every letter of the answer. An answer that came after the letters
/// were asked for stays to be sent.
/// </summary>
public sealed class MarkSettled(MonthRecords months, RequestRecords requests, TimeProvider schoolTime)
{
    [Function(nameof(MarkSettled))]
    public async Task RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        if (await requests.GetAsync(key, cancellation) is { State: RequestState.Answered } request
            && RequestLetters.IsAnswerSent(request, await months.GetAsync(key.Month, cancellation), schoolTime.Today()))
        {
            await requests.ChangeAsync(
                key.Month,
                request,
                r => r.State == RequestState.Answered && r.Directive == request.Directive ? r with { State = RequestState.Settled } : r,
                cancellation);
        }
    }
}
