using Azure.Core;
using Azure.Core.Pipeline;

namespace BinhHoa2.Shared.Storage;

/// <summary>
/// How long the clients wait for the account. A page behind which storage hangs has to say so while its visitor still waits;
/// activities are patient through their own durable retries.
/// </summary>
public sealed record StorageTimeouts
{
    /// <summary>How long one try may wait for an answer, or for the next part of one. Machine time.</summary>
    /// <value>4 seconds. With three tries and the pauses between them a call takes at most 15.</value>
    public TimeSpan Try { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one try may take that sends a piece of a file (at most 4 MiB). Machine time.</summary>
    /// <value>20 seconds.</value>
    public TimeSpan Upload { get; init; } = TimeSpan.FromSeconds(20);

    /// <value>2 tries after the first, half a second and a second later.</value>
    public int Retries { get; init; } = 2;

    /// <summary>Applies them to a client's options.</summary>
    internal void ApplyTo(ClientOptions client)
    {
        client.Retry.NetworkTimeout = Try;
        client.Retry.MaxRetries = Retries;
        client.Retry.Delay = TimeSpan.FromSeconds(0.5);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(1);
    }

    /// <summary>Applies them to the options of a client that sends files.</summary>
    internal void ApplyToFiles(ClientOptions client)
    {
        ApplyTo(client);
        client.AddPolicy(new UploadPolicy(Upload), HttpPipelinePosition.PerCall);
    }

    private sealed class UploadPolicy(TimeSpan timeout) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Method == RequestMethod.Put && message.Request.Content is not null)
            {
                message.NetworkTimeout = timeout;
            }
        }
    }
}
