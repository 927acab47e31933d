using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Notes that an answer has been told; a request without one stays as it is.</summary>
public sealed class NoteSettled(RequestRecords requests)
{
    [Function(nameof(NoteSettled))]
    public Task RunAsync([ActivityTrigger] RequestKey request, CancellationToken cancellation) =>
        requests.ChangeAsync(request, r => r.State == RequestState.Answered ? r with { State = RequestState.Settled } : r, cancellation);
}
