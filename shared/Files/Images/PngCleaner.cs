using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Copies the chunks of a PNG that draw it (PNG, third edition, section 5). Texts, times, Exif except the orientation, private
/// chunks and everything behind the end are left out.
/// </summary>
internal static class PngCleaner
{
    private const int SignatureBytes = 8;
    private const int HeaderBytes = 13;
    private const int MaxExif = 1 << 20;

    // With the bytes each may have, where the standard says so: in a longer one anything could stand behind.
    private static readonly Dictionary<string, long> Kept = new()
    {
        ["IHDR"] = HeaderBytes,
        ["PLTE"] = 768,
        ["IDAT"] = int.MaxValue,
        ["IEND"] = 0,
        ["tRNS"] = 256,
        ["gAMA"] = 4,
        ["cHRM"] = 32,
        ["sRGB"] = 1,
        ["cICP"] = 4,
        ["sBIT"] = 4,
        ["bKGD"] = 6,
        ["pHYs"] = 9,
        ["acTL"] = 8,
        ["fcTL"] = 26,
        ["fdAT"] = int.MaxValue,
    };

    /// <summary>Whether a file that begins so is a PNG.</summary>
    public static bool Matches(byte[] head) => head is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..];

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

            if (type == "eXIf" && length <= MaxExif)
            {
                WriteOrientation(target, Orientation.Read(source.Bytes(length)));
                source.Skip(4);
            }
            else if (type == "iCCP" && length <= IccProfile.MaxBytes)
            {
                WriteProfile(target, source.Bytes(length));
                source.Skip(4);
            }
            else if (Kept.TryGetValue(type, out var most) && length <= most)
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

        WriteChunk(target, [.. "eXIf"u8, .. Orientation.Write(orientation)]);
    }

    /// <summary>A name, a zero, the method, and the profile packed (PNG, 11.3.2.3).</summary>
    private static void WriteProfile(Stream target, byte[] content)
    {
        var name = Array.IndexOf(content, (byte)0);
        if (name < 0 || name + 2 > content.Length
            || Unpack(content[(name + 2)..]) is not { } profile || IccProfile.Clean(profile) is not { } cleaned)
        {
            return;
        }

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(cleaned);
        }

        WriteChunk(target, [.. "iCCP"u8, .. "icc"u8, 0, 0, .. packed.ToArray()]);
    }

    /// <returns>Null for what is broken, or larger than a profile is.</returns>
    private static byte[]? Unpack(byte[] packed)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var profile = new MemoryStream();
            var buffer = new byte[4096];
            for (int read; (read = zlib.Read(buffer)) > 0 && profile.Length <= IccProfile.MaxBytes;)
            {
                profile.Write(buffer, 0, read);
            }

            return profile.Length <= IccProfile.MaxBytes ? profile.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <param name="content">The chunk's type and content.</param>
    private static void WriteChunk(Stream target, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length - 4);
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
