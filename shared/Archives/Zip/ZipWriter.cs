using System.IO.Compression;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace BinhHoa2.Shared.Archives.Zip;

/// <summary>
/// Writes a zip file as blocks of a blob, and continues one that another process began. Equal entries give equal bytes. A content of any
/// length takes the memory of two blocks: the block with its header waits until its checksum is known.
/// </summary>
/// <param name="begun">The file so far.</param>
/// <param name="stage">Stores a block under an id. The id names its place and its bytes, so that a repeat stores the same.</param>
public sealed class ZipWriter(ZipProgress begun, Func<string, ReadOnlyMemory<byte>, CancellationToken, Task> stage)
{
    /// <summary>The bytes of a block; the largest that one request sends within its time-out.</summary>
    public const int BlockBytes = 4 << 20;

    private const int HashCharacters = 32;

    private readonly List<string> blocks = [.. begun.Blocks];
    private readonly List<ZipEntry> entries = [.. begun.Entries];
    private byte[] buffer = new byte[BlockBytes];
    private byte[]? spare;
    private Held? held;
    private int used;
    private long closed = begun.Length;

    /// <summary>The bytes so far.</summary>
    public long Length => closed + used;

    /// <summary>Adds an entry that is compressed.</summary>
    public async Task AddAsync(string name, DateOnly day, byte[] content, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await deflate.WriteAsync(content, cancellation);
        }

        var entry = new ZipEntry(name, Crc32.HashToUInt32(content), packed.Length, content.Length, Length, IsDeflated: true, day);
        await WriteAsync(ZipRecords.Header(entry), cancellation);
        await WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length), cancellation);
        entries.Add(entry);
    }

    /// <summary>Adds an entry as it is, such as a picture, which compressing would not make smaller.</summary>
    /// <exception cref="InvalidDataException">The content has 4 GiB or more.</exception>
    public async Task AddAsync(string name, DateOnly day, Stream content, CancellationToken cancellation)
    {
        var entry = new ZipEntry(name, 0, 0, 0, Length, IsDeflated: false, day);
        var header = ZipRecords.Header(entry);
        if (BlockBytes - used < header.Length)
        {
            await CloseAsync(cancellation);
            entry = entry with { Offset = Length };
        }

        held = new Held(buffer, used, blocks.Count);
        used += header.Length;
        var (crc, size) = (new Crc32(), 0L);
        while (true)
        {
            if (used == BlockBytes)
            {
                await CloseAsync(cancellation);
            }

            var read = await content.ReadAsync(buffer.AsMemory(used), cancellation);
            if (read == 0)
            {
                break;
            }

            crc.Append(buffer.AsSpan(used, read));
            (used, size) = (used + read, size + read);
        }

        if (size >= uint.MaxValue)
        {
            throw new InvalidDataException($"Entry {name} has {size} bytes; an entry has less than 4 GiB.");
        }

        entry = entry with { Crc = crc.GetCurrentHashAsUInt32(), Stored = size, Size = size };
        await PatchAsync(ZipRecords.Header(entry), cancellation);
        entries.Add(entry);
    }

    /// <summary>Ends the block that was begun.</summary>
    /// <returns>The file so far, which another writer can continue.</returns>
    public async Task<ZipProgress> PauseAsync(CancellationToken cancellation)
    {
        await CloseAsync(cancellation);
        return new ZipProgress(closed, [.. blocks], [.. entries]);
    }

    /// <summary>Writes the directory of the entries and ends the file.</summary>
    public async Task<ZipProgress> FinishAsync(CancellationToken cancellation)
    {
        var start = Length;
        foreach (var entry in entries)
        {
            await WriteAsync(ZipRecords.Directory(entry), cancellation);
        }

        await WriteAsync(ZipRecords.End(entries.Count, start, Length - start), cancellation);
        return await PauseAsync(cancellation);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (!bytes.IsEmpty)
        {
            if (used == BlockBytes)
            {
                await CloseAsync(cancellation);
            }

            var count = Math.Min(bytes.Length, BlockBytes - used);
            bytes[..count].CopyTo(buffer.AsMemory(used));
            (bytes, used) = (bytes[count..], used + count);
        }
    }

    private async Task CloseAsync(CancellationToken cancellation)
    {
        if (used == 0)
        {
            return;
        }

        if (held is { } waiting && waiting.Bytes == buffer)
        {
            held = waiting with { Length = used };
            blocks.Add(string.Empty);
            buffer = spare ?? new byte[BlockBytes];
            spare = null;
        }
        else
        {
            blocks.Add(await StageAsync(blocks.Count, buffer.AsMemory(0, used), cancellation));
        }

        (closed, used) = (closed + used, 0);
    }

    private async Task PatchAsync(byte[] header, CancellationToken cancellation)
    {
        var (bytes, at, place, length) = held!;
        header.CopyTo(bytes, at);
        held = null;
        if (bytes != buffer)
        {
            blocks[place] = await StageAsync(place, bytes.AsMemory(0, length), cancellation);
            spare = bytes;
        }
    }

    private async Task<string> StageAsync(int place, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..HashCharacters];
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{place:D8}-{hash}"));
        await stage(id, bytes, cancellation);
        return id;
    }

    /// <summary>The block with the header of the entry that is being written.</summary>
    /// <param name="At">Where the header is in it.</param>
    /// <param name="Place">Which block of the file it is.</param>
    private sealed record Held(byte[] Bytes, int At, int Place, int Length = 0);
}
