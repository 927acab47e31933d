using Azure;
using BinhHoa2.Embedded.Durable.Basis;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Embedded.Durable.Store;

/// <summary>
/// Makes a request until it has an answer. What may pass (no connection, time-out, 429, 5xx) is tried again, after the
/// client's own retries, as long as the runtime lives; every write is made so that a repetition is recognised.
/// </summary>
internal sealed class StorageCalls(TimeProvider machineTime, ILogger logger, CancellationToken stopped)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    public CancellationToken Stopped => stopped;

    /// <exception cref="OperationCanceledException">The runtime was stopped.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> request)
    {
        for (var delay = FirstDelay; ; delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
        {
            stopped.ThrowIfCancellationRequested();
            try
            {
                return await request(stopped);
            }
            catch (Exception exception) when (IsTransient(exception) && !stopped.IsCancellationRequested)
            {
                Log.StorageUnavailable(logger, delay, exception);
            }

            await Task.Delay(delay, machineTime, stopped);
        }
    }

    /// <summary>All that a query gives.</summary>
    public Task<List<T>> ListAsync<T>(Func<CancellationToken, AsyncPageable<T>> query)
        where T : notnull => RunAsync(async c =>
    {
        var found = new List<T>();
        await foreach (var one in query(c))
        {
            found.Add(one);
        }

        return found;
    });

    private static bool IsTransient(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException all => all.Flatten().InnerExceptions.All(IsTransient),
        OperationCanceledException or IOException or HttpRequestException => true,
        _ => false,
    };
}
