using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Erasure;

/// <summary>Looks through everything for what is left, erases the name itself, and notes that it is done.</summary>
public sealed partial class FinishErasure(
    ErasureRecords records, ErasureWork work, TimeProvider schoolTime, ILogger<FinishErasure> logger)
{
    [Function(nameof(FinishErasure))]
    public async Task RunAsync([ActivityTrigger] ErasureKey key, CancellationToken cancellation)
    {
        if (await records.FindAsync(key, cancellation) is not { Begun: { } day, Done: null })
        {
            return;
        }

        var (found, isNamed) = await work.FinishAsync(key, day, cancellation);
        await records.ChangeAsync(
            key,
            stored => stored.Done is not null ? null : stored with
            {
                Done = schoolTime.Today(),
                Found = found,
                IsNamedInSetup = isNamed,
                Items = stored.Items + new ErasedItems(People: key.Kind == ErasureKind.Person ? 1 : 0),
            },
            cancellation);
        LogDone(logger, key, found);
    }

    [LoggerMessage(2842, LogLevel.Information, "The erasure {Key} is done; a search through everything found {Found}.")]
    private static partial void LogDone(ILogger logger, ErasureKey key, int found);
}
