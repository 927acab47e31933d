using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Reminders;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Marks an answered request as settled once the ledger has every letter of the answer. An answer that came after the letters
/// were asked for stays to be sent. A due date that was moved past its month is put before the months that will remind of it first:
/// a request that is not settled is taken up again by the sweep, so that no such day is lost.
/// </summary>
public sealed class MarkSettled(
    SetupSource setups, MonthRecords months, RequestRecords requests, MovedDays movedDays, TimeProvider schoolTime)
{
    [Function(nameof(MarkSettled))]
    public async Task RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        if (await requests.GetAsync(key, cancellation) is not { State: RequestState.Answered } request)
        {
            return;
        }

        var month = await months.GetAsync(key.Month, cancellation);
        if (request.Directive?.NewDue is { } due
            && Ladder.Outlasts(due, month.Head, await setups.CalendarAsync(cancellation)))
        {
            await movedDays.AddAsync(new MovedDay(key.Month, request.Holder, request.Activity, due), cancellation);
        }

        if (RequestLetters.IsAnswerSent(request, month, schoolTime.Today()))
        {
            await requests.ChangeAsync(
                key.Month,
                request,
                r => r.State == RequestState.Answered && r.Directive == request.Directive ? r with { State = RequestState.Settled } : r,
                cancellation);
        }
    }
}
