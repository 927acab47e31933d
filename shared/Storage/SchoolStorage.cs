using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace BinhHoa2.Shared.Storage;

/// <summary>The table and the blob containers the school's records live in.</summary>
public sealed class SchoolStorage
{
    /// <exception cref="InvalidOperationException">Neither a connection string nor an account name is configured.</exception>
    public SchoolStorage(StorageOptions options)
    {
        var prefix = options.Prefix.ToLowerInvariant();
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        options.Timeouts.ApplyTo(tables);
        options.Timeouts.ApplyToFiles(blobs);
        options.Clients?.Invoke(tables);
        options.Clients?.Invoke(blobs);
        if (!string.IsNullOrEmpty(options.ConnectionString))
        {
            Table = new TableClient(options.ConnectionString, options.Prefix, tables);
            EvidenceFiles = new BlobContainerClient(options.ConnectionString, $"{prefix}-evidence", blobs);
            Reports = new BlobContainerClient(options.ConnectionString, $"{prefix}-reports", blobs);
            return;
        }

        if (string.IsNullOrEmpty(options.AccountName))
        {
            throw new InvalidOperationException(
                $"Chưa cấu hình nơi lưu trữ: đặt {StorageOptions.Setting} (chuỗi kết nối) hoặc {StorageOptions.Setting}__accountName.");
        }

        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
        Table = new TableClient(new Uri($"https://{options.AccountName}.table.core.windows.net"), options.Prefix, identity, tables);
        EvidenceFiles = new BlobContainerClient(new Uri($"https://{options.AccountName}.blob.core.windows.net/{prefix}-evidence"), identity, blobs);
        Reports = new BlobContainerClient(new Uri($"https://{options.AccountName}.blob.core.windows.net/{prefix}-reports"), identity, blobs);
    }

    public TableClient Table { get; }

    /// <summary>The bytes of files that came with replies.</summary>
    public BlobContainerClient EvidenceFiles { get; }

    /// <summary>Drafted and issued reports.</summary>
    public BlobContainerClient Reports { get; }

    /// <summary>Creates what is missing; safe to repeat and to run in several processes at once.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        await Table.CreateIfNotExistsAsync(cancellation);
        await EvidenceFiles.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await Reports.CreateIfNotExistsAsync(cancellationToken: cancellation);
    }
}
