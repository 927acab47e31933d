using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Embedded.Storage;
using BinhHoa2.Shared.Storage.Memory;

namespace BinhHoa2.Tests.Infrastructure;

/// <summary>
/// The storage account of one school, in memory. It answers on another turn than it was asked on, so that what runs at once
/// interleaves as with an account that is far away.
/// </summary>
internal sealed class SchoolStore : HttpPipelineTransport
{
    private readonly MemoryStorage memory = new();
    private readonly ConcurrentDictionary<StorageRequestKind, long> counts = [];

    /// <summary>What was asked so far.</summary>
    public StorageCounts Counts => new(counts.ToDictionary());

    public override Request CreateRequest() => memory.CreateRequest();

    public override void Process(HttpMessage message)
    {
        Count(message.Request);
        memory.Process(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        message.CancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        Process(message);
    }

    private void Count(Request request)
    {
        var service = request.Uri.Host!.Contains(".blob.", StringComparison.Ordinal) ? "blob" : "table";
        counts.AddOrUpdate(new(service, request.Method.Method), 1, (_, count) => count + 1);
    }
}
