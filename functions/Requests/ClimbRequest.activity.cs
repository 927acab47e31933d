using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Requests;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Brings a request to the step of the ladder it belongs on by now. Called again within a step, it changes nothing.</summary>
public sealed class ClimbRequest(MonthRecords months, RequestRecords requests, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    [Function(nameof(ClimbRequest))]
    public async Task<RequestTurn> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var month = await months.GetAsync(key.Month, cancellation);
        var now = schoolTime.GetUtcNow();
        var request = await requests.ChangeAsync(key, r => RequestLadder.Climb(r, month, now, calendar), cancellation);

        var tellBoard = request is { BoardTold: false, State: not (RequestState.Withdrawn or RequestState.Settled) };
        return request.State switch
        {
            RequestState.Open => new RequestTurn(request.Steps.Length, request.Steps[^1].Until, tellBoard),
            RequestState.Informed => new RequestTurn(request.Steps.Length, Until: null, tellBoard),
            _ => new RequestTurn(0, Until: null, tellBoard),
        };
    }
}
