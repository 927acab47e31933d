using BinhHoa2.Shared.Letters;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>
/// Sends a chunk of a wave: outside the hours in which letters may leave, it reads nothing; then it reads the replies again,
/// claims the letters and composes those it has claimed. A letter that is in the ledger is not sent again.
/// </summary>
public sealed class SendWave(DigestComposer composer, PostOffice post)
{
    [Function(nameof(SendWave))]
    public Task<PostResult> RunAsync([ActivityTrigger] SendWaveInput input, CancellationToken cancellation) =>
        WaveTelemetry.MeasureAsync(input.People.Length, () => SendAsync(input, cancellation));

    private async Task<PostResult> SendAsync(SendWaveInput input, CancellationToken cancellation) =>
        post.HeldBackUntil() is { } allowed
            ? PostResult.Nothing with { RetryAt = allowed }
            : await post.SendAsync(input.Month, await composer.LettersAsync(input, cancellation), cancellation);
}
