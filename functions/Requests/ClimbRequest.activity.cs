using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Brings a request to the step of the ladder it belongs on by now. Called again within a step, it changes nothing.</summary>
public sealed class ClimbRequest(MonthRecords months, RequestRecords requests, IWorkingCalendar calendar, TimeProvider schoolTime)
{
    [Function(nameof(ClimbRequest))]
    public async Task<RequestTurn> RunAsync([ActivityTrigger] RequestKey key, CancellationToken cancellation)
    {
        var roster = (await months.GetAsync(key.Month, cancellation)).Roster;
        var now = schoolTime.GetUtcNow();
        var request = await requests.ChangeAsync(
            key,
            r => RequestLadder.Climb(r, roster.Find(r.Person) ?? throw new InvalidOperationException($"{r.Person} is not in {key.Month}."), roster, now, calendar),
            cancellation);

        var tellBoard = request is { Kind: RequestKind.Difficulty, BoardTold: false, State: RequestState.Open or RequestState.Unanswered or RequestState.Informed };
        return request.State switch
        {
            RequestState.Open => new RequestTurn(request.Steps.Length, request.Steps[^1].Until, tellBoard),
            RequestState.Informed => new RequestTurn(request.Steps.Length, Until: null, tellBoard),
            _ => new RequestTurn(0, Until: null, tellBoard),
        };
    }
}
