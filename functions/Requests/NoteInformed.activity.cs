using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Records;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Requests;

/// <summary>Notes that the whole Board has been told of a difficulty.</summary>
public sealed class NoteInformed(RequestRecords requests)
{
    [Function(nameof(NoteInformed))]
    public Task RunAsync([ActivityTrigger] RequestKey request, CancellationToken cancellation) => requests.MarkInformedAsync(request, cancellation);
}
