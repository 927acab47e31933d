using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Hosting;

namespace BinhHoa2.Embedded.Storage;

/// <summary>The storage account the app stands on: the one configured, or an Azurite of its own in the data folder.</summary>
internal sealed class StorageAccount : IAsyncDisposable
{
    private readonly Azurite? azurite;

    private StorageAccount(string connectionString, Azurite? azurite)
    {
        ConnectionString = connectionString;
        this.azurite = azurite;
        try
        {
            Tables = new(connectionString);
            Blobs = new(connectionString);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new HostStartException($"AzureWebJobsStorage không phải chuỗi kết nối của một tài khoản lưu trữ: {broken.Message}", broken);
        }

        Requests = new(StorageEndPoints.Of(Tables.Uri, Blobs.Uri, connectionString));
    }

    public string ConnectionString { get; }

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    public StorageRequestCounter Requests { get; }

    /// <summary>Whether this is Azurite, which loses its last seconds when it dies.</summary>
    public bool IsAzurite => azurite is not null;

    public static async Task<StorageAccount> OpenAsync(string? configured, bool inMemory, DataFolder data, Action<string> say, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return new(configured, null);
        }

        var local = await Azurite.OpenAsync(data.File("azurite"), inMemory, say, cancellation);
        return new(local.ConnectionString, local);
    }

    public async ValueTask DisposeAsync()
    {
        Requests.Dispose();
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
