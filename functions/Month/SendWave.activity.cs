using BinhHoa2.Shared.Letters;
using Microsoft.Azure.Functions.Worker;

namespace BinhHoa2.Functions.Month;

/// <summary>Sends a chunk of a wave. The replies are read again just before, and a letter that is in the ledger is not sent again.</summary>
public sealed class SendWave(DigestComposer composer, PostOffice post)
{
    [Function(nameof(SendWave))]
    public async Task<PostResult> RunAsync([ActivityTrigger] SendWaveInput input, CancellationToken cancellation) =>
        await post.SendAsync(input.Month, await composer.ComposeAsync(input, cancellation), cancellation);
}
