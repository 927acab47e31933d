using Azure.Core;
using Azure.Core.Pipeline;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>
/// A storage account in memory with the rules of the service, as far as the product uses tables and blobs; the clients are the
/// real ones. Requests are processed synchronously, one at a time. Times are a counter, so that equal requests give equal bytes.
/// </summary>
public sealed class MemoryStorage : HttpPipelineTransport
{
    // Makes requests; it sends none.
    private static readonly HttpClientTransport NewRequests = new();

    private readonly Lock gate = new();
    private readonly TableService tables;
    private readonly BlobService blobs;
    private long ticks;

    public MemoryStorage()
    {
        tables = new TableService(Next);
        blobs = new BlobService(Next);
    }

    /// <summary>For clients with this transport; the endpoints do not exist.</summary>
    public static string ConnectionString =>
        $"AccountName=memory;AccountKey={Convert.ToBase64String(new byte[32])};"
        + "TableEndpoint=https://memory.table.test;BlobEndpoint=https://memory.blob.test";

    /// <summary>The number of requests that were answered.</summary>
    public int Requests { get; private set; }

    public override Request CreateRequest() => NewRequests.CreateRequest();

    public override void Process(HttpMessage message) =>
        message.Response = new MemoryResponse(Answer(StorageRequest.Of(message.Request)), message.Request.ClientRequestId);

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    private StorageAnswer Answer(StorageRequest request)
    {
        var blob = request.Uri.Host.Contains(".blob.", StringComparison.Ordinal);
        lock (gate)
        {
            Requests++;
            try
            {
                var answer = blob ? blobs.Answer(request) : tables.Answer(request);
                return answer
                    .With("x-ms-version", request.Header("x-ms-version") ?? "2019-02-02")
                    .With("x-ms-request-id", new Guid((int)ticks, 0, 0, new byte[8]).ToString());
            }
            catch (RefusalException exception)
            {
                return exception.ToAnswer(blob);
            }
        }
    }

    private DateTimeOffset Next() => new DateTimeOffset(2021, 10, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(++ticks);
}
