using BinhHoa2.Functions.Durable;
using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Months;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Sends a chunk of a wave: outside the hours in which letters may leave, it reads nothing; then it reads the replies again,
/// claims the letters and composes those it has claimed. A letter that is in the ledger is not sent again. What the desk asked for is
/// then asked for no longer, whatever became of it: the next question for a wave must not find it again. After its day it is not sent.
/// </summary>
public sealed class SendWave(
    DigestComposer composer, PostOffice post, MonthRecords months, AskedReminders asked, TimeProvider schoolTime)
{
    [Function(nameof(SendWave))]
    public Task<PostResult> RunAsync([ActivityTrigger] SendWaveInput input, CancellationToken cancellation) =>
        WaveTelemetry.MeasureAsync(input.People.Length, () => SendAsync(input, cancellation));

    private async Task<PostResult> SendAsync(SendWaveInput input, CancellationToken cancellation)
    {
        if (input.Wave.Asked < schoolTime.Today())
        {
            return PostResult.Nothing;
        }

        if (await post.HeldBackUntilAsync(cancellation) is { } allowed)
        {
            return await post.IsPausedAsync(cancellation)
                ? await HeldBackAsync(input.Month, allowed, cancellation)
                : PostResult.Nothing with { RetryAt = allowed };
        }

        var result = await post.SendAsync(input.Month, await composer.LettersAsync(input, cancellation), cancellation);
        if (input.Wave.Asked is { } day && result.RetryAt is null)
        {
            await asked.RemoveAsync(input.Month, input.People, day, cancellation);
        }

        return result;
    }

    /// <summary>
    /// A pause that begins while a wave is under way holds the rest of it back, but not the closing of the month: what is open then is
    /// carried into the next opening.
    /// </summary>
    private async Task<PostResult> HeldBackAsync(SchoolMonth month, DateTimeOffset morning, CancellationToken cancellation)
    {
        var head = await months.FindRecordAsync(month, cancellation)
            ?? throw new InvalidOperationException($"Month {month} has no records.");
        var closing = VietnamTime.At(head.Closing, SchoolHours.Closing);
        return closing - schoolTime.GetUtcNow() < InterruptibleTimer.Grain
            ? PostResult.Nothing
            : PostResult.Nothing with { RetryAt = morning < closing ? morning : closing };
    }
}
