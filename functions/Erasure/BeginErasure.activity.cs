using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Erasure;

/// <summary>Ends what could bring data in: the person's place on the roster, and their links.</summary>
public sealed partial class BeginErasure(ErasureRecords records, ErasureWork work, ILogger<BeginErasure> logger)
{
    /// <returns>Whether there is something to erase: it was confirmed and is not done.</returns>
    [Function(nameof(BeginErasure))]
    public async Task<bool> RunAsync([ActivityTrigger] ErasureKey key, CancellationToken cancellation)
    {
        if (await records.FindAsync(key, cancellation) is not { Begun: { } day, Done: null })
        {
            return false;
        }

        await work.BeginAsync(key, day, cancellation);
        LogBegun(logger, key);
        return true;
    }

    [LoggerMessage(2841, LogLevel.Information, "The erasure {Key} begins.")]
    private static partial void LogBegun(ILogger logger, ErasureKey key);
}
