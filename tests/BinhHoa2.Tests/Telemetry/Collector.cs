using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Tests.Telemetry;

/// <summary>A server that takes whatever exporters send.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> bodies = [];

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(TakeAsync);
    }

    /// <summary>Without a slash at the end.</summary>
    public string Address => app.Urls.Single();

    /// <summary>What came, byte by byte as characters.</summary>
    public string Taken => string.Concat(bodies);

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        var zipped = http.Request.Headers.ContentEncoding == "gzip";
        await using var body = zipped ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
        using var read = new MemoryStream();
        await body.CopyToAsync(read);
        bodies.Enqueue(Encoding.Latin1.GetString(read.ToArray()));
        if (http.Request.Path.Value!.EndsWith("/track", StringComparison.Ordinal))
        {
            await http.Response.WriteAsync("""{"itemsReceived":1,"itemsAccepted":1,"errors":[]}""");
        }
    }
}
