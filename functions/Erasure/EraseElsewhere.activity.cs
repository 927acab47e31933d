using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Erasure;

/// <summary>Erases outside the months: reports, drafts, rehearsals, kept archives, sessions at the desk.</summary>
public sealed class EraseElsewhere(ErasureRecords records, ErasureWork work)
{
    [Function(nameof(EraseElsewhere))]
    public async Task RunAsync([ActivityTrigger] ErasureKey key, CancellationToken cancellation)
    {
        if (await records.FindAsync(key, cancellation) is not { Begun: { } day, Done: null })
        {
            return;
        }

        var (erased, kept) = await work.OthersAsync(key, day, isDry: false, cancellation);
        await records.ChangeAsync(
            key, stored => stored with { Items = stored.Items + erased, Reports = [.. stored.Reports.Union(kept)] }, cancellation);
    }
}
