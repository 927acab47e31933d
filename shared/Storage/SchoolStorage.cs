using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace BinhHoa2.Shared.Storage;

/// <summary>The table and the blob containers of the school's records.</summary>
public sealed class SchoolStorage
{
    /// <exception cref="OptionsValidationException">
    /// The options have faults. The host makes its services before it checks options.
    /// </exception>
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
        StorageTelemetry.AddTo(tables, "table");
        StorageTelemetry.AddTo(blobs, "blob");
        options.ConfigureClients?.Invoke(tables);
        options.ConfigureClients?.Invoke(blobs);
        if (!string.IsNullOrEmpty(options.ConnectionString))
        {
            Table = new TableClient(options.ConnectionString, options.Prefix, tables);
            EvidenceFiles = new BlobContainerClient(options.ConnectionString, $"{prefix}-evidence", blobs);
            Reports = new BlobContainerClient(options.ConnectionString, $"{prefix}-reports", blobs);
            Desk = new BlobContainerClient(options.ConnectionString, $"{prefix}-desk", blobs);
            return;
        }

        var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
        var blobService = $"https://{options.AccountName}.blob.core.windows.net";
        Table = new TableClient(new Uri($"https://{options.AccountName}.table.core.windows.net"), options.Prefix, identity, tables);
        EvidenceFiles = new BlobContainerClient(new Uri($"{blobService}/{prefix}-evidence"), identity, blobs);
        Reports = new BlobContainerClient(new Uri($"{blobService}/{prefix}-reports"), identity, blobs);
        Desk = new BlobContainerClient(new Uri($"{blobService}/{prefix}-desk"), identity, blobs);
    }

    public TableClient Table { get; }

    /// <summary>The files attached to replies.</summary>
    public BlobContainerClient EvidenceFiles { get; }

    /// <summary>The drafted reports.</summary>
    public BlobContainerClient Reports { get; }

    /// <summary>What is kept for the desk for some days; made when it is needed first.</summary>
    public BlobContainerClient Desk { get; }

    /// <summary>Creates the table and the containers that are missing. Can be repeated and run in several processes at once.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation)
    {
        await Table.CreateIfNotExistsAsync(cancellation);
        await EvidenceFiles.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await Reports.CreateIfNotExistsAsync(cancellationToken: cancellation);
    }
}
