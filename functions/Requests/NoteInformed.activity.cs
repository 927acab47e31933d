using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Notes that the whole Board has been told of a difficulty.</summary>
public sealed class NoteInformed(RequestRecords requests)
{
    [Function(nameof(NoteInformed))]
    public Task RunAsync([ActivityTrigger] RequestKey request, CancellationToken cancellation) =>
        requests.ChangeAsync(request, r => r with { BoardTold = true }, cancellation);
}
