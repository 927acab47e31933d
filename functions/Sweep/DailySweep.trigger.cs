using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Every day at 00:15 UTC, 07:15 at the school: starts what should be running by now and is not.</summary>
public sealed class DailySweep(Sweeper sweeper)
{
    /// <exception cref="AggregateException">A part could not be swept; all the others were.</exception>
    [Function(nameof(DailySweep))]
    public async Task RunAsync(
        [TimerTrigger("0 15 0 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var result = await sweeper.RunAsync(client, cancellation);
        if (!result.Failures.IsEmpty)
        {
            throw new AggregateException("Part of the sweep failed; the rest was swept.", result.Failures.Select(f => f.Exception));
        }
    }
}
