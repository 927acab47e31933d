using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using BinhHoa2.Tests.Histories;
using BinhHoa2.Tests.Infrastructure;

namespace BinhHoa2.Tests.Erasures;

/// <summary>Searches everything that a running school stores.</summary>
internal static class Traces
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Where any of the texts is: in a row of any table, a blob of any container, or a history.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(RunningSchool school, string[] texts)
    {
        var (tables, blobs) = (new TableClientOptions(), new BlobClientOptions());
        var options = school.Get<StorageOptions>();
        options.ConfigureClients!(tables);
        options.ConfigureClients(blobs);
        var found = new List<string>();
        var service = new TableServiceClient(MemoryStorage.ConnectionString, tables);
        await foreach (var table in service.QueryAsync(cancellationToken: Cancellation))
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancellation))
            {
                found.AddRange(row
                    .Where(column => texts.Any(t => Has(column.Value, t)))
                    .Select(column => $"{table.Name} {row.PartitionKey} {row.RowKey} {column.Key}"));
            }
        }

        var storage = school.Get<SchoolStorage>();
        await storage.Desk.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        foreach (var container in new[] { storage.EvidenceFiles, storage.Reports, storage.Desk })
        {
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
            {
                var bytes = (await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation)).Value.Content.ToArray();
                if (texts.Any(t => Has(blob.Name, t) || Has(bytes, t)))
                {
                    found.Add($"{container.Name}/{blob.Name}");
                }
            }
        }

        var histories = await RecordedHistory.AllOfAsync(school.Host);
        found.AddRange(histories.Where(h => texts.Any(t => Has(h.ToText(), t))).Select(h => $"history {h.Instance}"));
        return found;
    }

    private static bool Has(object? value, string text) => value switch
    {
        string written => written.Contains(text, StringComparison.OrdinalIgnoreCase),
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0,
        _ => false,
    };
}
