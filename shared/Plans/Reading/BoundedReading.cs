using System.Text.RegularExpressions;

namespace BinhHoa2.Shared.Plans.Reading;

/// <summary>Reads a file within a time: a hostile one can hold a parser for as long as it likes; the time is the caller's.</summary>
internal static class BoundedReading
{
    /// <param name="read">Reads until it is done or asked to stop. What it throws is thrown.</param>
    /// <param name="limit">In machine time.</param>
    /// <param name="tooSlow">Thrown when the time is over; the reading is then asked to stop.</param>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, T> read, TimeSpan limit, Func<Exception> tooSlow)
    {
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        try
        {
            return await Task.Run(() => read(token), CancellationToken.None).WaitAsync(limit, CancellationToken.None);
        }
        catch (Exception exception) when (exception is TimeoutException or RegexMatchTimeoutException)
        {
            await stop.CancelAsync();
            throw tooSlow();
        }
    }
}
