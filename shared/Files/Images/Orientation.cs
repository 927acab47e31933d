using System.Buffers.Binary;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Which way up a picture is: the one thing kept of its Exif (tag 0x0112). Phones store pictures as the sensor sees
/// them and say here how to turn them.
/// </summary>
internal static class Orientation
{
    /// <summary>Bytes <see cref="Write"/> gives.</summary>
    public const int Length = 26;

    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <summary>1 to 8; 1, upright, when the Exif says nothing or cannot be read.</summary>
    /// <param name="tiff">The Exif from its byte order mark on.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10 || (tiff[..2] is not [0x49, 0x49] and not [0x4D, 0x4D]))
        {
            return Upright;
        }

        var little = tiff[0] == 0x49;
        var start = U32(tiff[4..], little);
        if (start > tiff.Length - 2)
        {
            return Upright;
        }

        var directory = tiff[(int)start..];
        var count = U16(directory, little);
        for (var i = 0; i < count && 2 + ((i + 1) * EntryBytes) <= directory.Length; i++)
        {
            var entry = directory.Slice(2 + (i * EntryBytes), EntryBytes);
            if (U16(entry, little) == Tag)
            {
                return Value(entry, little) is >= 1 and <= 8 and var value ? (int)value : Upright;
            }
        }

        return Upright;
    }

    /// <summary>An Exif that says the orientation and nothing else.</summary>
    public static byte[] Write(int orientation) =>
    [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8,
        0, 1,
        Tag >> 8, Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];

    /// <summary>The number in an entry, by the entry's type: a byte, a short or a long one. Where it stands depends on it.</summary>
    private static long Value(ReadOnlySpan<byte> entry, bool little) => U16(entry[2..], little) switch
    {
        1 => entry[8],
        3 => U16(entry[8..], little),
        4 => U32(entry[8..], little),
        _ => Upright,
    };

    private static int U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
