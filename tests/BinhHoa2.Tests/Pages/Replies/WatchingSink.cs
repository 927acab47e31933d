using BinhHoa2.Shared.Followup;
using BinhHoa2.Shared.Pages.Replies;

namespace BinhHoa2.Tests.Pages.Replies;

/// <summary>Says when the first bytes have come through.</summary>
internal sealed class WatchingSink : IFileSink
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        long bytes = 0;
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            bytes += read;
            if (bytes > 50_000)
            {
                Started.TrySetResult();
            }
        }

        return new EvidenceFile(name, contentType, bytes, "00", "blob");
    }
}
