using System.Buffers.Binary;
using System.Text;
using BinhHoa2.Shared.Files.Images;

namespace BinhHoa2.Shared.Files;

/// <summary>
/// A kept JPEG or PNG as a document holds it. The document says itself how to turn it, so the picture does not: of programs that draw
/// documents, some follow the orientation in a picture and some do not. No pixel is decoded.
/// </summary>
/// <param name="Content">The picture without its orientation (Exif).</param>
/// <param name="Width">In pixels, before it is turned.</param>
/// <param name="Height">In pixels, before it is turned.</param>
/// <param name="Orientation">How to turn it, as Exif counts (tag 0x0112): 1, upright, to 8.</param>
public sealed record EmbeddedPicture(byte[] Content, string ContentType, int Width, int Height, int Orientation)
{
    private const string JpegType = "image/jpeg";
    private const string PngType = "image/png";

    private const byte ExifApp = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const int Signature = 8;

    /// <summary>Whether documents can hold files of a content type as pictures: WebP and HEIC are drawn by few programs.</summary>
    public static bool IsKind(string contentType) => contentType is JpegType or PngType;

    /// <param name="kept">The file as it is stored: checked and cleaned when it arrived.</param>
    /// <exception cref="FileRefusedException">It is neither a JPEG nor a PNG, or damaged.</exception>
    public static EmbeddedPicture Read(byte[] kept) =>
        JpegCleaner.Matches(kept) ? OfJpeg(kept) : PngCleaner.Matches(kept) ? OfPng(kept) : throw FileParts.Damaged();

    /// <summary>Segments up to the first frame, which says the size; what follows it has no metadata (ITU-T T.81, Annex B).</summary>
    private static EmbeddedPicture OfJpeg(byte[] kept)
    {
        var (orientation, at) = (1, 2);
        using var content = new MemoryStream(kept.Length);
        content.Write(kept.AsSpan(0, at));
        while (kept.Length >= at + 4 && kept[at] == 0xFF && kept[at + 1] != StartOfScan)
        {
            var (marker, length) = (kept[at + 1], BinaryPrimitives.ReadUInt16BigEndian(kept.AsSpan(at + 2)) + 2);
            var segment = length >= 4 && kept.Length - at >= length ? kept.AsSpan(at, length) : throw FileParts.Damaged();
            if (JpegCleaner.IsFrame(marker))
            {
                var (width, height) = JpegCleaner.SizeOf(segment[4..]);
                content.Write(kept.AsSpan(at));
                return Of(content, JpegType, width, height, orientation);
            }

            if (marker == ExifApp && segment[4..].StartsWith("Exif\0\0"u8))
            {
                orientation = Images.Orientation.Read(segment[10..]);
            }
            else
            {
                content.Write(segment);
            }

            at += length;
        }

        throw FileParts.Damaged();
    }

    /// <summary>Chunks: the first says the size, one may say the orientation (PNG, third edition, section 5.3).</summary>
    private static EmbeddedPicture OfPng(byte[] kept)
    {
        var (orientation, width, height) = (1, 0, 0);
        using var content = new MemoryStream(kept.Length);
        content.Write(kept.AsSpan(0, Signature));
        for (var at = Signature; at < kept.Length;)
        {
            var rest = kept.AsSpan(at);
            var length = rest.Length >= 12 ? BinaryPrimitives.ReadUInt32BigEndian(rest) + 12L : throw FileParts.Damaged();
            var chunk = length <= rest.Length ? rest[..(int)length] : throw FileParts.Damaged();
            var type = Encoding.Latin1.GetString(chunk[4..8]);
            if (type == "eXIf")
            {
                orientation = Images.Orientation.Read(chunk[8..^4]);
            }
            else
            {
                content.Write(chunk);
            }

            if (type == "IHDR" && chunk.Length >= 20)
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
            }

            at += chunk.Length;
        }

        return Of(content, PngType, width, height, orientation);
    }

    private static EmbeddedPicture Of(MemoryStream content, string type, int width, int height, int orientation) => width > 0 && height > 0
        ? new EmbeddedPicture(content.ToArray(), type, width, height, orientation)
        : throw FileParts.Damaged();
}
