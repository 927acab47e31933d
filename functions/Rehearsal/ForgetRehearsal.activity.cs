using BinhHoa2.Shared.Rehearsals;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Rehearsal;

/// <summary>Removes what a rehearsal came to.</summary>
public sealed class ForgetRehearsal(RehearsalRecords records)
{
    [Function(nameof(ForgetRehearsal))]
    public Task RunAsync([ActivityTrigger] RehearsalId rehearsal, CancellationToken cancellation) =>
        records.ForgetAsync(rehearsal, cancellation);
}
