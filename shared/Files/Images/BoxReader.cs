using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Reads numbers and boxes from a part of an ISO base media file (ISO/IEC 14496-12) that is in memory. A part that ends too early
/// is damaged.
/// </summary>
/// <param name="start">Where in <paramref name="bytes"/> to begin.</param>
/// <param name="end">Where to end.</param>
internal sealed class BoxReader(byte[] bytes, int start, int end)
{
    public int Position { get; private set; } = start;

    public bool IsAtEnd => Position >= end;

    /// <summary>A big-endian number of 0, 1, 2, 4 or 8 bytes.</summary>
    public long Number(int size)
    {
        var at = Take(size);
        return size switch
        {
            0 => 0,
            1 => bytes[at],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)),
            4 => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)),
            8 when BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at)) is >= 0 and var value => value,
            _ => throw FileParts.Damaged(),
        };
    }

    public string Type() => Encoding.Latin1.GetString(bytes, Take(4), 4);

    public void Skip(int count) => Take(count);

    /// <summary>The next box: its type, its content, and where the content lies in the bytes.</summary>
    public (string Type, BoxReader Content, int Start, int End) Box()
    {
        var begin = Position;
        var size = Number(4);
        var type = Type();
        size = size switch { 1 => Number(8), 0 => end - begin, _ => size };
        if (size < Position - begin || size > end - begin)
        {
            throw FileParts.Damaged();
        }

        var (from, to) = (Position, begin + (int)size);
        Position = to;
        return (type, new BoxReader(bytes, from, to), from, to);
    }

    private int Take(int count)
    {
        if (count < 0 || count > end - Position)
        {
            throw FileParts.Damaged();
        }

        var at = Position;
        Position += count;
        return at;
    }
}
