using System.Globalization;
using System.Net;
using BinhHoa2.Shared.Letters;
using SendGrid;

namespace BinhHoa2.Shared.Mail.SendGrid;

/// <summary>
/// How fast a batch may go. When the service says it has had enough (429), all letters of the batch wait until the time
/// its headers name; when that is too far off, when the service takes no letter at all, or when letters in a row come to no
/// clear answer, the rest of the batch stays here.
/// </summary>
internal sealed class SendGridPace(TimeProvider machineTime, TimeSpan maxPause)
{
    // Without a header: SendGrid's windows are a few seconds to a minute.
    private static readonly TimeSpan UnnamedPause = TimeSpan.FromSeconds(5);

    // Each may cost the whole time-out, and whether the service has it stays unknown.
    private const int MaxUnclearInARow = 3;

    private static readonly SendOutcome GivenUp =
        new(SendResult.NotTaken, Reason: "SendGrid không trả lời rõ nhiều lần liên tiếp; thư được gửi lại sau.");

    private readonly Lock gate = new();
    private readonly DateTimeOffset givesUpAt = machineTime.GetUtcNow() + maxPause;
    private DateTimeOffset notBefore = DateTimeOffset.MinValue;
    private int unclear;

    /// <summary>What holds the rest of the batch back; null while it goes on.</summary>
    public SendOutcome? End { get; private set; }

    /// <summary>Waits for the letter's turn.</summary>
    /// <returns>False when the batch has ended or a stop was asked for.</returns>
    public async Task<bool> MayGoAsync(CancellationToken stop)
    {
        while (End is null && !stop.IsCancellationRequested)
        {
            var wait = NotBefore() - machineTime.GetUtcNow();
            if (wait <= TimeSpan.Zero)
            {
                return true;
            }

            await Task.Delay(wait, machineTime, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    /// <summary>Whether the letter goes again after a pause the batch can afford.</summary>
    public bool IsAskedToWait(Response response)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests || PauseEnd(response) is var end && end > givesUpAt)
        {
            return false;
        }

        lock (gate)
        {
            notBefore = end > notBefore ? end : notBefore;
        }

        return true;
    }

    /// <summary>Remembers what an outcome means for the other letters of the batch.</summary>
    public SendOutcome Mark(SendOutcome outcome)
    {
        lock (gate)
        {
            unclear = outcome.Result == SendResult.Ambiguous ? unclear + 1 : 0;
            End ??= outcome.Result == SendResult.NotTaken ? outcome : unclear >= MaxUnclearInARow ? GivenUp : null;
        }

        return outcome;
    }

    private DateTimeOffset NotBefore()
    {
        lock (gate)
        {
            return notBefore;
        }
    }

    private DateTimeOffset PauseEnd(Response response)
    {
        var now = machineTime.GetUtcNow();
        var named = response.Headers.RetryAfter is { } retry ? retry.Date ?? now + retry.Delta : ResetOf(response);

        // Never at once: a reset that is over by our clock would ask again without end.
        return named > now + TimeSpan.FromSeconds(1) ? named.Value : now + (named is null ? UnnamedPause : TimeSpan.FromSeconds(1));
    }

    /// <summary>The moment that the service's rate header names.</summary>
    private static DateTimeOffset? ResetOf(Response response) =>
        response.Headers.TryGetValues("X-RateLimit-Reset", out var reset)
        && long.TryParse(reset.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < uint.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
