using BinhHoa2.Shared.Archives;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Archive;

/// <summary>Does a step of an archive.</summary>
public sealed class BuildArchive(ArchiveBuilder builder)
{
    /// <returns>Whether there is no further step.</returns>
    [Function(nameof(BuildArchive))]
    public Task<bool> RunAsync([ActivityTrigger] ArchiveStep step, CancellationToken cancellation) =>
        builder.ContinueAsync(step.Archive, step.Number, cancellation);
}
