using System.Collections.Immutable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Erasures;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Erasure;

/// <summary>The months that may have something of what is erased.</summary>
public sealed class MonthsOfErasure(ErasureWork work)
{
    [Function(nameof(MonthsOfErasure))]
    public Task<ImmutableArray<SchoolMonth>> RunAsync([ActivityTrigger] ErasureKey key, CancellationToken cancellation) =>
        work.MonthsAsync(key, cancellation);
}
