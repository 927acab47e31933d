namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Reads a file within a time: a hostile one can hold a parser for as long as it likes; the time is the caller's.</summary>
internal static class BoundedReading
{
    /// <param name="read">Reads until it is done or asked to stop. What it throws is thrown.</param>
    /// <param name="limit">In machine time.</param>
    /// <param name="tooSlow">Thrown when the time is over; the reading is then asked to stop.</param>
    /// <exception cref="OperationCanceledException">The caller waits no longer; the reading is asked to stop.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, T> read, TimeSpan limit, Func<Exception> tooSlow, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = stop.Token;
        try
        {
            return await Task.Run(() => read(token), CancellationToken.None).WaitAsync(limit, cancellation);
        }
        catch (TimeoutException)
        {
            // A pattern that took too long is one of these too.
            await stop.CancelAsync();
            throw tooSlow();
        }
    }
}
