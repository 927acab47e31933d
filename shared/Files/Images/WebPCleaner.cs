using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Copies a WebP (RFC 9649): the chunks that draw it stay; Exif is overwritten by one that says the orientation only,
/// XMP and unknown chunks by nothing, in place, so that no size in the file changes. What follows the picture is left out.
/// </summary>
internal static class WebPCleaner
{
    private const int XmpFlag = 0x04;
    private const int MaxExif = 1 << 20;

    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"];

    /// <exception cref="FileRefusedException">It is damaged, or has too many pixels.</exception>
    public static void Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source);
        var head = source.Bytes(12);
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
        if (end > source.Length)
        {
            throw FileParts.Damaged();
        }

        target.Write(head);
        var sized = false;
        while (source.Position < end)
        {
            var chunk = source.Bytes(8);
            var type = Encoding.Latin1.GetString(chunk, 0, 4);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            length += length & 1;
            if (length > end - source.Position)
            {
                throw FileParts.Damaged();
            }

            sized |= CheckSize(source, type, length, limits);
            CopyChunk(source, target, chunk, type, length);
        }

        if (!sized)
        {
            throw FileParts.Damaged();
        }
    }

    private static void CopyChunk(Stream source, Stream target, byte[] chunk, string type, long length)
    {
        switch (type)
        {
            case "VP8X" when length >= 10:
                target.Write(chunk);
                target.WriteByte((byte)(source.Byte() & ~XmpFlag));
                source.CopyPart(target, length - 1);
                break;
            case "EXIF" when length is >= Orientation.Length and <= MaxExif:
                target.Write(chunk);
                var exif = source.Bytes(length);
                var tiff = exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;
                target.Write(Orientation.Write(Orientation.Read(tiff)));
                target.WriteZeros(length - Orientation.Length);
                break;
            case "ICCP" when length <= IccProfile.MaxBytes:
                // Where it cannot be cleaned, zeros stand in its place: readers then take the usual colours.
                target.Write(chunk);
                target.Write(IccProfile.CleanInPlace(source.Bytes(length)) ?? new byte[length]);
                break;
            case var _ when Kept.Contains(type):
                target.Write(chunk);
                source.CopyPart(target, length);
                break;
            default:
                target.Write("JUNK"u8);
                target.Write(chunk.AsSpan(4));
                target.WriteZeros(length);
                source.Skip(length);
                break;
        }
    }

    /// <returns>Whether the chunk says how large the picture is.</returns>
    private static bool CheckSize(Stream source, string type, long length, FileLimits limits)
    {
        if (type is not ("VP8X" or "VP8 " or "VP8L") || length < 10)
        {
            return false;
        }

        var start = source.Bytes(10).AsSpan();
        source.Position -= start.Length;
        var (width, height) = type switch
        {
            "VP8X" => (U24(start[4..]) + 1, U24(start[7..]) + 1),
            "VP8 " => (
                BinaryPrimitives.ReadUInt16LittleEndian(start[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) & 0x3FFF),
            _ => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(start[1..])),
        };
        FileParts.CheckPixels(width, height, limits);
        return true;
    }

    private static (int Width, int Height) Lossless(uint bits) => ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);

    private static int U24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
