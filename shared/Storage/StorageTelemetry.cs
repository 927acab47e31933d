using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Shared.Telemetry;

namespace BinhHoa2.Shared.Storage;

/// <summary>
/// Counts the requests of the records' clients, each try for itself, by kind and outcome. It reads addresses and passes none on.
/// </summary>
internal sealed class StorageTelemetry(string service) : HttpPipelinePolicy
{
    private static readonly Counter<long> Requests = SchoolTelemetry.Meter.CreateCounter<long>(
        InstrumentNames.StorageRequests, "{request}", "Requests of the app to its tables and files, tries counted one by one");

    /// <summary>Counts the requests of the clients made with these options.</summary>
    /// <param name="service"><c>table</c> or <c>blob</c>.</param>
    public static void AddTo(ClientOptions client, string service) =>
        client.AddPolicy(new StorageTelemetry(service), HttpPipelinePosition.PerRetry);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch
        {
            Count(message, "no_answer");
            throw;
        }

        Count(message, OutcomeOf(message.Response.Status));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch
        {
            Count(message, "no_answer");
            throw;
        }

        Count(message, OutcomeOf(message.Response.Status));
    }

    private static string OutcomeOf(int status) => status switch
    {
        < 400 => "ok",
        404 => "not_found",
        409 or 412 => "conflict",
        429 or 503 => "throttled",
        _ => "error",
    };

    private static string OperationOf(Request request) => request.Method.Method switch
    {
        "GET" or "HEAD" => "read",
        "DELETE" => "delete",
        "POST" when request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) => "transaction",
        _ => "write",
    };

    private void Count(HttpMessage message, string outcome)
    {
        if (Requests.Enabled)
        {
            Requests.Count(
                new(AttributeNames.StorageService, service),
                new(AttributeNames.StorageOperation, OperationOf(message.Request)),
                new(AttributeNames.Outcome, outcome));
        }
    }
}
