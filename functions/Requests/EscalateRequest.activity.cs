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
        var request = await requests.ChangeAsync(
            key.Month, RequestRecords.Get(month, key.Id), r => RequestLadder.Escalate(r, month, now, calendar), cancellation);

        return request.State switch
        {
            RequestState.Open when request.Steps[^1].Asked > now => new EscalationState(0, request.Steps[^1].Asked),
            RequestState.Open => new EscalationState(request.Steps.Length, request.Steps[^1].Until),
            RequestState.Informed => new EscalationState(request.Steps.Length, Until: null),
            _ => new EscalationState(0, Until: null),
        };
    }
}
