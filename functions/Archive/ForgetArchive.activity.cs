using BinhHoa2.Shared.Archives;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Archive;

/// <summary>Deletes an archive.</summary>
public sealed class ForgetArchive(ArchiveRecords records)
{
    [Function(nameof(ForgetArchive))]
    public Task RunAsync([ActivityTrigger] ArchiveId archive, CancellationToken cancellation) =>
        records.ForgetAsync(archive, cancellation);
}
