using Azure.Storage.Blobs;

namespace BinhHoa2.Tests.Files;

/// <summary>The index tags that Microsoft Defender for Storage writes, set by the tests in its place.</summary>
internal static class ScanTags
{
    public const string Clean = "No threats found";
    public const string Malicious = "Malicious";
    public const string NotScanned = "Not scanned";
    public const string Error = "SAM259201: Scan failed - internal service error.";

    private const string Tag = "Malware Scanning scan result";

    /// <param name="result">Null for a blob that has no result yet.</param>
    public static async Task MarkAsync(this BlobContainerClient container, string blob, string? result, string tag = Tag)
    {
        if (result is not null)
        {
            await container.GetBlobClient(blob).SetTagsAsync(
                new Dictionary<string, string> { [tag] = result, ["Malware Scanning scan time UTC"] = "2026-11-27 08:00:00Z" },
                cancellationToken: TestContext.Current.CancellationToken);
        }
    }
}
