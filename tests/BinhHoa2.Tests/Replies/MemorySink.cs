using System.Security.Cryptography;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Tests.Replies;

/// <summary>Counts and hashes what it is given, in small reads, as storage would.</summary>
internal sealed class MemorySink : IFileSink
{
    public List<EvidenceFile> Saved { get; } = [];

    /// <summary>Files of an earlier post, by their seals.</summary>
    public Dictionary<string, EvidenceFile> Stored { get; init; } = [];

    public Exception? Fault { get; init; }

    /// <summary>Bytes that still fit into the day.</summary>
    public long Room { get; set; } = long.MaxValue;

    public List<IOException> DiskFaults { get; } = [];

    public List<byte[]> Previews { get; } = [];

    public List<PreviewFault> DroppedPreviews { get; } = [];

    public bool TryReserve(long bytes)
    {
        var fits = bytes <= Room;
        Room -= fits ? bytes : 0;
        return fits;
    }

    public void ReportDiskFault(IOException exception) => DiskFaults.Add(exception);

    public async Task<EvidenceFile> SaveAsync(string name, string contentType, Stream content, CancellationToken cancellation)
    {
        if (Fault is not null)
        {
            throw Fault;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1000];
        long bytes = 0;
        while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            bytes += read;
        }

        var file = new EvidenceFile(name, contentType, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), $"blob-{Saved.Count}");
        Saved.Add(file);
        return file;
    }

    public Task<EvidenceFile> SavePreviewAsync(
        EvidenceFile file, FilePreview preview, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Previews.Add(content.ToArray());
        return Task.FromResult(file with { Preview = preview });
    }

    public void ReportDroppedPreview(PreviewFault fault) => DroppedPreviews.Add(fault);

    public string Seal(EvidenceFile file) => $"seal-{file.Blob}";

    public EvidenceFile? Unseal(string seal) => Stored.GetValueOrDefault(seal);
}
