using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;
using Microsoft.Extensions.Logging;

namespace BinhHoa2.Functions.Reply;

/// <summary>Streams the files of a reply into blobs under generated names, hashing them on the way. Blob first, row second.</summary>
/// <param name="link">The claims of the link they came through, part of their names and seals.</param>
/// <param name="allowance">How much of a school day's bytes is left.</param>
public sealed partial class EvidenceFileSink(
    BlobContainerClient container,
    LinkClaims link,
    FileSeal seals,
    FileAllowance allowance,
    ILogger logger) : IFileSink
{
    private const int BufferBytes = 81_920;

    private readonly List<EvidenceFile> saved = [];

    public bool TryReserve(long bytes) => allowance.TryReserve(bytes);

    public void ReportDiskFault(IOException exception) => LogDiskFault(exception);

    public void ReportDroppedPreview(PreviewFault fault) => LogDroppedPreview(fault);

    /// <summary>Deletes the files of this post that are not in the reply on record, or all when there is none.</summary>
    public async Task DiscardAllButAsync(Evidence? recorded, CancellationToken cancellation)
    {
        foreach (var file in saved.Where(f => recorded?.Files.Any(r => r.Blob == f.Blob) != true))
        {
            foreach (var blob in file.Blobs)
            {
                await container.DeleteBlobIfExistsAsync(blob, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
            }

            allowance.Release(file.StoredBytes);
        }
    }

    public async Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation)
    {
        var blob = $"{link.Month}/{link.Person}/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        long bytes = 0;
        await using (var target = await container.GetBlobClient(blob).OpenWriteAsync(overwrite: true, Options(contentType), cancellation))
        {
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; bytes += read)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }

        var file = new EvidenceFile(name, contentType, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), blob);
        saved.Add(file);
        return file;
    }

    public async Task<EvidenceFile> SavePreviewAsync(
        EvidenceFile file, FilePreview preview, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await container.GetBlobClient(file.PreviewBlob).UploadAsync(
            BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = Headers(FilePreview.ContentType) }, cancellation);
        var pictured = file with { Preview = preview };
        saved[saved.IndexOf(file)] = pictured;
        return pictured;
    }

    public string Seal(EvidenceFile file) => seals.Create(file, link);

    public EvidenceFile? Unseal(string seal) => seals.TryOpen(seal, link);

    private static BlobOpenWriteOptions Options(string contentType) => new() { HttpHeaders = Headers(contentType) };

    // A blob opened directly is a download, never a page of the school's origin.
    private static BlobHttpHeaders Headers(string contentType) => new() { ContentType = contentType, ContentDisposition = "attachment" };

    [LoggerMessage(2402, LogLevel.Error, "A file of a reply could not be put down on the machine's own disk.")]
    private partial void LogDiskFault(IOException exception);

    [LoggerMessage(2403, LogLevel.Warning, "A picture of a reply was stored without the preview it came with: {Fault}.")]
    private partial void LogDroppedPreview(PreviewFault fault);
}
