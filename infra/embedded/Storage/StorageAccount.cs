using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Storage;

/// <summary>The storage account of the app: the one configured, or an Azurite in the data folder.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(15);

    // The runtime repeats what has no answer. A try that hung longer than this would outlast the lease on the store.
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpPipelineTransport? transport;
    private readonly Azurite? azurite;

    private StorageAccount(string connectionString, HttpPipelineTransport? transport, Azurite? azurite)
    {
        ConnectionString = connectionString;
        this.transport = transport;
        this.azurite = azurite;
        try
        {
            Tables = new(connectionString, Prepare(new TableClientOptions()));
            Blobs = new(connectionString, Prepare(new BlobClientOptions()));
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new HostStartException(
                $"AzureWebJobsStorage không phải chuỗi kết nối của một tài khoản lưu trữ: {exception.Message}", exception);
        }

        Requests = new(StorageEndPoints.Of(Tables.Uri, Blobs.Uri, connectionString));
    }

    public string ConnectionString { get; }

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    public StorageRequestCounter Requests { get; }

    /// <summary>Whether this is Azurite, which loses its last seconds when it dies.</summary>
    public bool IsAzurite => azurite is not null;

    /// <summary>Waits until the account cannot answer any more, because the Azurite in the data folder has ended.</summary>
    /// <returns>A sentence for the operator.</returns>
    public async Task<string> WhenGoneAsync(CancellationToken cancellation)
    {
        if (azurite is null)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }

        await azurite!.WhenEndedAsync(cancellation);
        return $"Azurite (process {azurite.Pid}) has ended; what it had saved is there at the next start.";
    }

    /// <param name="transport">Takes the requests to the configured account; null for the network.</param>
    /// <param name="linger">How long an Azurite stays when this process was killed, for the next one to attach to it.</param>
    public static async Task<StorageAccount> OpenAsync(
        string? configured,
        HttpPipelineTransport? transport,
        bool inMemory,
        TimeSpan linger,
        DataFolder data,
        Action<string> say,
        CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            var account = new StorageAccount(configured, transport, null);
            await account.RequireAnswerAsync(cancellation);
            return account;
        }

        // Nothing in memory outlives the process it was for.
        var local = await Azurite.OpenAsync(
            data.File("azurite"), inMemory, AzuritePorts.Free, inMemory ? TimeSpan.Zero : linger, say, cancellation);
        return new(local.ConnectionString, null, local);
    }

    public async ValueTask DisposeAsync()
    {
        Requests.Dispose();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }

    /// <summary>Sends one request, so that a wrong account is reported at the start instead of being retried for ever.</summary>
    private async Task RequireAnswerAsync(CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(StartTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var options = Prepare(new TableClientOptions());
        options.Retry.MaxRetries = 1;
        try
        {
            var tables = new TableServiceClient(ConnectionString, options).QueryAsync(maxPerPage: 1, cancellationToken: either.Token);
            await foreach (var page in tables.AsPages())
            {
                break;
            }
        }
        catch (Exception exception) when (exception is Azure.RequestFailedException or AggregateException || limit.IsCancellationRequested)
        {
            throw new HostStartException(
                $"Không dùng được kho dữ liệu ở {Tables.Uri.Host}:{Tables.Uri.Port}: {FirstLine(exception)} Kiểm tra "
                    + "AzureWebJobsStorage, hoặc bỏ trống để dùng Azurite.",
                exception);
        }
    }

    private TOptions Prepare<TOptions>(TOptions client)
        where TOptions : ClientOptions
    {
        client.Retry.NetworkTimeout = TryTimeout;
        client.Transport = transport ?? client.Transport;
        return client;
    }

    private static string FirstLine(Exception exception) =>
        ((exception as AggregateException)?.InnerExceptions[0] ?? exception).Message.Split('\n')[0].Trim();
}
