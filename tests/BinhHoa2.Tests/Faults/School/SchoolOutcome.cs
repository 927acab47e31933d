using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using BinhHoa2.Embedded.Durable.Basis;
using BinhHoa2.Shared.Storage;
using BinhHoa2.Shared.Storage.Memory;
using MimeKit;

namespace BinhHoa2.Tests.Faults.School;

/// <summary>
/// The outcome of a month as comparable lines: every record, every letter, the status of every instance. Without the values that
/// differ for a letter that was sent twice (time, attempts, file name), and without the seconds of a request's steps, which a
/// retry delays.
/// </summary>
/// <param name="Attempts">The number of attempts of each letter, by row key.</param>
internal sealed partial record SchoolOutcome(IReadOnlyList<string> Lines, IReadOnlyDictionary<string, int> Attempts)
{
    private static readonly string[] AttemptColumns = ["Attempts", "ClaimedAt", "ProviderId"];

    public static async Task<SchoolOutcome> OfAsync(SchoolEnvironment world)
    {
        var tables = new TableServiceClient(MemoryStorage.ConnectionString, new TableClientOptions { Transport = world.Storage });
        var records = await tables.GetTableClient(new StorageOptions().Prefix).QueryAsync<TableEntity>().ToListAsync();
        var hub = new DurableRuntimeOptions { HubName = SchoolEnvironment.Hub };
        var instances = await tables.GetTableClient(hub.TableName).QueryAsync<TableEntity>().ToListAsync();
        var letters = Directory.Exists(world.Mailbox) ? Directory.EnumerateFiles(world.Mailbox, "*.eml").Select(Letter) : [];
        foreach (var instance in instances.Where(r => r.RowKey == "s"))
        {
            var turns = instances
                .Where(r => r.PartitionKey == instance.PartitionKey && r.RowKey.StartsWith($"h!{instance.GetString("Execution")}!"))
                .Select(r => int.Parse(r.RowKey.Split('!')[2]));
            turns.ShouldBe(Enumerable.Range(1, instance.GetInt32("Turns")!.Value), $"the history of {instance.PartitionKey}");
        }

        return new SchoolOutcome(
            [
                .. records.Select(r => BlobName().Replace(StepTime().Replace(Record(r), "…"), name => FileOf(world, name.Value))),
                .. instances.Where(r => r.RowKey == "s").Select(r => $"instance {r.PartitionKey}: {r.GetString("Status")}"),
                .. letters.Order(StringComparer.Ordinal),
            ],
            records.Where(IsLedger).ToDictionary(r => r.RowKey, r => r.GetInt32("Attempts")!.Value));
    }

    [GeneratedRegex("""(?<="blob":")[^"]+""", RegexOptions.None, 1000)]
    private static partial Regex BlobName();

    [GeneratedRegex("""(?<="(asked|until)":"[^"]{16})[^"]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepTime();

    /// <summary>Returns the hash of a stored file, whose name is random.</summary>
    private static string FileOf(SchoolEnvironment world, string blob)
    {
        var options = new BlobClientOptions { Transport = world.Storage };
        var name = $"{new StorageOptions().Prefix.ToLowerInvariant()}-evidence";
        var container = new BlobContainerClient(MemoryStorage.ConnectionString, name, options);
        return Convert.ToHexStringLower(SHA256.HashData(container.GetBlobClient(blob).DownloadContent().Value.Content));
    }

    private static bool IsLedger(TableEntity row) => row.RowKey.StartsWith(RecordKeys.LedgerPrefix, StringComparison.Ordinal);

    private static string Record(TableEntity row) => $"{row.PartitionKey}/{row.RowKey}: " + string.Join(", ", row
        .Where(p => p.Key is not ("odata.etag" or "Timestamp") && !(IsLedger(row) && AttemptColumns.Contains(p.Key)))
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => $"{p.Key}={(p.Value is byte[] bytes ? Convert.ToHexString(bytes) : p.Value)}"));

    private static string Letter(string file)
    {
        var letter = MimeMessage.Load(file);
        var text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.TextBody + letter.HtmlBody)))[..12];
        return $"letter {letter.MessageId} to {letter.To}: {letter.Subject} ({text})";
    }
}
