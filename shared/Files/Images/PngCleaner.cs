using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>Copies the chunks of a PNG that draw it (PNG, third edition, section 5); texts, times, Exif but for the orientation, private chunks and all that follows the end are left out.</summary>
internal static class PngCleaner
{
    private const int SignatureBytes = 8;
    private const int HeaderBytes = 13;
    private const int LargestExif = 1 << 20;

    private static readonly HashSet<string> Kept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ];

    /// <exception cref="FileRefusedException">It is damaged, or has too many pixels.</exception>
    public static void Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source);
        source.CopyPart(target, SignatureBytes);
        var (first, drawn) = (true, false);
        while (true)
        {
            var head = source.Bytes(8);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = Encoding.Latin1.GetString(head, 4, 4);
            if (first)
            {
                CheckHeader(source, type, length, limits);
                first = false;
            }

            if (type == "eXIf" && length <= LargestExif)
            {
                WriteOrientation(target, Orientation.Read(source.Bytes(length)));
                source.Skip(4);
            }
            else if (Kept.Contains(type))
            {
                target.Write(head);
                source.CopyPart(target, length + 4L);
            }
            else
            {
                source.Skip(length + 4L);
            }

            drawn |= type == "IDAT";
            if (type == "IEND")
            {
                break;
            }
        }

        if (!drawn)
        {
            throw FileParts.Damaged();
        }
    }

    private static void CheckHeader(Stream source, string type, uint length, FileLimits limits)
    {
        if (type != "IHDR" || length != HeaderBytes)
        {
            throw FileParts.Damaged();
        }

        var size = source.Bytes(8);
        source.Position -= size.Length;
        FileParts.CheckPixels(BinaryPrimitives.ReadUInt32BigEndian(size), BinaryPrimitives.ReadUInt32BigEndian(size.AsSpan(4)), limits);
    }

    private static void WriteOrientation(Stream target, int orientation)
    {
        if (orientation == 1)
        {
            return;
        }

        byte[] content = [.. "eXIf"u8, .. Orientation.Write(orientation)];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, Orientation.Length);
        target.Write(number);
        target.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(content));
        target.Write(number);
    }

    /// <summary>The chunk check sum (PNG, annex D).</summary>
    private static uint Crc32(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
