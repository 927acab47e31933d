using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace BinhHoa2.Tests.Faults.Memory;

/// <summary>An answer as the client's pipeline takes it.</summary>
internal sealed class MemoryResponse(StorageAnswer answer, string clientRequestId) : Response
{
    public override int Status => answer.Status;

    public override string ReasonPhrase => ((System.Net.HttpStatusCode)answer.Status).ToString();

    public override Stream? ContentStream { get; set; } = new MemoryStream(answer.Body);

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose()
    {
        // What is in memory stays readable: the client describes an error after it has let go of the answer.
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
