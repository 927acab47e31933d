using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace BinhHoa2.Shared.Storage.Memory;

/// <summary>A response of the memory storage for the client's pipeline.</summary>
public sealed class MemoryResponse(StorageAnswer answer, string clientRequestId) : Response
{
    public override int Status => answer.Status;

    public override string ReasonPhrase => ((System.Net.HttpStatusCode)answer.Status).ToString();

    public override Stream? ContentStream { get; set; } = new MemoryStream(answer.Body);

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose()
    {
        // The content stays readable, because the client reads it for the error message after it disposed the response.
    }

    protected override bool ContainsHeader(string name) => answer.Headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => answer.Headers.Select(h => new HttpHeader(h.Key, h.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => answer.Headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var one) ? [one] : null;
        return values is not null;
    }
}
