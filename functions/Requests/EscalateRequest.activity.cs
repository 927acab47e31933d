using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>
/// Brings a request to the step of the ladder it belongs on by now. Called again within a step, it changes nothing. While duty letters
/// are paused, a request gets its first step, which says who is to answer, and climbs no further.
/// </summary>
public sealed class EscalateRequest(
    SetupSource setups,
    MonthRecords months,
    RequestRecords requests,
    IWorkingCalendar calendar,
    TimeProvider schoolTime)
{
    [Function(nameof(EscalateRequest))]
    public async Task<EscalationState> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var pause = (await setups.GetAsync(cancellation)).Pause;
        var month = await months.GetAsync(key.Month, cancellation);
        var now = schoolTime.GetUtcNow();
        var request = await requests.ChangeAsync(
            key.Month, RequestRecords.Get(month, key.Id), r => Escalated(r), cancellation);
        if (pause is { IsOn: true } && request is { State: RequestState.Open, Steps: [.., var last] })
        {
            return new EscalationState(0, last.Until > now ? last.Until : SchoolHours.FirstAfter(now, calendar));
        }

        return request.State switch
        {
            RequestState.Open when request.Steps[^1].Asked > now => new EscalationState(0, request.Steps[^1].Asked),
            RequestState.Open => new EscalationState(request.Steps.Length, request.Steps[^1].Until),
            RequestState.Informed => new EscalationState(request.Steps.Length, Until: null),
            _ => new EscalationState(0, Until: null),
        };

        Request Escalated(Request asked) => pause is { IsOn: true } && !asked.Steps.IsEmpty
            ? asked
            : RequestLadder.Escalate(asked, month, now, calendar, pause?.Ended);
    }
}
