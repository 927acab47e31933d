using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Storage;

/// <summary>The table and the blob containers the school's records live in.</summary>
public sealed class SchoolStorage
{
    /// <exception cref="OptionsValidationException">The options have faults. The host makes its services before it checks options.</exception>
    public SchoolStorage(StorageOptions options)
    {
        if (options.Faults().ToList() is { Count: > 0 } faults)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(StorageOptions), faults);
        }

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
