using BinhHoa2.Shared.Archives;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Archive;

/// <summary>Marks an archive as one that could not be completed.</summary>
public sealed partial class MarkArchiveFailed(ArchiveRecords records, ILogger<MarkArchiveFailed> logger)
{
    [Function(nameof(MarkArchiveFailed))]
    public Task RunAsync([ActivityTrigger] ArchiveId archive, CancellationToken cancellation)
    {
        LogFailed(archive.Value);
        return records.UpdateAsync(archive, run => run with { State = ArchiveState.Failed }, cancellation);
    }

    [LoggerMessage(1601, LogLevel.Error, "Archive {Archive} could not be completed.")]
    private partial void LogFailed(string archive);
}
