using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using BinhHoa2.Functions.Board;
using BinhHoa2.Functions.Desk;
using BinhHoa2.Functions.Erasure;
using BinhHoa2.Functions.Health;
using BinhHoa2.Functions.Http;
using BinhHoa2.Functions.Links;
using BinhHoa2.Functions.Month;
using BinhHoa2.Functions.Reply;
using BinhHoa2.Functions.Requests;
using BinhHoa2.Functions.Retention;
using BinhHoa2.Functions.Sweep;
using BinhHoa2.Shared;
using BinhHoa2.Shared.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BinhHoa2.Tests.Outages;

/// <summary>The line from the app's records to the store; a test can cut it. The durable runtime has a line of its own.</summary>
internal sealed class StorageLine : HttpPipelineTransport
{
    private readonly HttpPipelineTransport inner = new HttpClientTransport();

    public bool IsCut { get; set; }

    /// <summary>Which requests alone do not arrive; null for none.</summary>
    public Func<Request, bool>? Loses { get; set; }

    /// <summary>What was asked of the store, as method and path, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Registers the app as its Program does, with its records at the end of this line.</summary>
    public void AddApp(FunctionsApplicationBuilder builder) => builder.UseAnswers().Services
        .AddSchool(builder.Configuration)
        .AddSweep(builder.Configuration)
        .AddLinks()
        .AddMonth()
        .AddErasure()
        .AddReply()
        .AddRequests()
        .AddRetention()
        .AddBoard()
        .AddDesk(builder.Configuration)
        .AddHealth()
        .AddSingleton(new StorageOptions { ConnectionString = builder.Configuration[StorageOptions.Setting], ConfigureClients = Lead });

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("Nothing is asked synchronously.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Asked.Enqueue($"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}");
        return IsCut || Loses?.Invoke(message.Request) == true
            ? throw new RequestFailedException(0, "The line is cut.", new IOException("The line is cut."))
            : inner.ProcessAsync(message);
    }

    private void Lead(ClientOptions options)
    {
        options.Transport = this;

        // What the clients' own retries come to, without their waits.
        options.Retry.MaxRetries = 0;
    }
}
