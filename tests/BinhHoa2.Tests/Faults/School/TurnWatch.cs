using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>A transport that reports every row that a transaction has written, by its keys.</summary>
internal sealed partial class TurnWatch(HttpPipelineTransport store, Action<string, string> written) : HttpPipelineTransport
{
    public override Request CreateRequest() => store.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Synchronous requests are not used.");

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        await store.ProcessAsync(message);
        if (message.Response.Status < 300 && message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
            foreach (Match row in Row().Matches(Encoding.UTF8.GetString(body.ToArray())))
            {
                written(row.Groups["partition"].Value, row.Groups["row"].Value);
            }
        }
    }

    [GeneratedRegex("""[{,]"PartitionKey":"(?<partition>[^"]+)","RowKey":"(?<row>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
