using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Every day at 00:15 UTC, 07:15 at the school: starts what should be running by now and is not.</summary>
public sealed class DailySweep(Sweeper sweeper)
{
    [Function(nameof(DailySweep))]
    public Task RunAsync([TimerTrigger("0 15 0 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        sweeper.RunAsync(client, cancellation);
}
