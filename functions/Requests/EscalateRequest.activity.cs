using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Brings a request to the step of the ladder it belongs on by now. Called again within a step, it changes nothing.</summary>
public sealed class EscalateRequest(
    MonthRecords months,
    RequestRecords requests,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    [Function(nameof(EscalateRequest))]
    public async Task<EscalationState> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var month = await months.GetAsync(key.Month, cancellation);
        var now = schoolTime.GetUtcNow();
        var request = await requests.ChangeAsync(key, r => RequestLadder.Escalate(r, month, now, calendar), cancellation);

        var boardPending = request is { BoardInformed: false, State: not (RequestState.Withdrawn or RequestState.Settled) };
        return request.State switch
        {
            RequestState.Open => new EscalationState(request.Steps.Length, request.Steps[^1].Until, boardPending),
            RequestState.Informed => new EscalationState(request.Steps.Length, Until: null, boardPending),
            _ => new EscalationState(0, Until: null, boardPending),
        };
    }
}
