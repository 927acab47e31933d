using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace BinhHoa2.Benchmarks;

/// <summary>
/// Counts every attempt the storage clients send, and looks into the answers: how many rows of history came, and of how
/// many instances.
/// </summary>
internal sealed class RequestCounter : HttpPipelinePolicy
{
    private readonly Lock gate = new();
    private readonly HashSet<string> instances = new(StringComparer.Ordinal);
    private int requests;
    private int leases;
    private int under;
    private int historyRows;

    /// <summary>Requests sent so far.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Of which so many were about the owner's lease, which is renewed by the clock whatever else goes on.</summary>
    public int Leases => Volatile.Read(ref leases);

    /// <summary>Requests that have no answer yet.</summary>
    public int Unanswered => Volatile.Read(ref under);

    public int HistoryRows => historyRows;

    /// <summary>Instances of which history was read.</summary>
    public int Loaded => instances.Count;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The runtime asks nothing synchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref requests);
        Interlocked.Increment(ref under);
        if (Uri.UnescapeDataString(message.Request.Uri.ToString()).Contains("@owner", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref leases);
        }

        try
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Method == RequestMethod.Get
                && message.Request.Uri.ToString().Contains("Turns()", StringComparison.Ordinal))
            {
                LookInto(message.Response.Content);
            }
        }
        finally
        {
            Interlocked.Decrement(ref under);
        }
    }

    private void LookInto(BinaryData answer)
    {
        using var json = JsonDocument.Parse(answer);
        lock (gate)
        {
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            {
                if (row.TryGetProperty("RowKey", out var key) && key.GetString()!.StartsWith("h!", StringComparison.Ordinal))
                {
                    historyRows++;
                    instances.Add(row.GetProperty("PartitionKey").GetString()!);
                }
            }
        }
    }
}
