using BinhHoa2.Shared.Archives.Zip;

namespace BinhHoa2.Tests.Archives;

/// <summary>A file of blocks in memory.</summary>
internal sealed class BlockFile
{
    private readonly Dictionary<string, byte[]> blocks = new(StringComparer.Ordinal);

    /// <summary>How many bytes were staged in all.</summary>
    public long Staged { get; private set; }

    public ZipWriter Writer(ZipProgress? begun = null) => new(begun ?? ZipProgress.Nothing, StageAsync);

    public byte[] Bytes(ZipProgress file) => [.. file.Blocks.SelectMany(id => blocks[id])];

    private Task StageAsync(string id, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        blocks[id] = bytes.ToArray();
        Staged += bytes.Length;
        return Task.CompletedTask;
    }
}
