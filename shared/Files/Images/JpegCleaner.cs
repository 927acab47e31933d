using System.Buffers.Binary;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Copies a JPEG segment by segment (ITU-T T.81, Annex B): what draws the picture stays bit for bit, and of its
/// colour profile what makes colours; Exif but for the orientation, XMP, IPTC, comments, thumbnails and all that follows
/// the picture are left out.
/// </summary>
internal static class JpegCleaner
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte ExifApp = 0xE1;
    private const byte ProfileApp = 0xE2;
    private const byte AdobeApp = 0xEE;
    private const int AdobeBytes = 12;

    /// <summary>Whether a file that begins so is a JPEG.</summary>
    public static bool Matches(byte[] head) => head is [0xFF, 0xD8, 0xFF, ..];

    /// <returns>The sides of its largest frame, in pixels.</returns>
    /// <exception cref="FileRefusedException">It is damaged, or has too many pixels.</exception>
    public static (int Width, int Height) Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source);
        source.Skip(2);
        target.Write([0xFF, StartOfImage]);
        var (drawn, turned) = (false, false);
        var (width, height) = (0, 0);
        var profile = new ProfilePieces();
        for (var marker = NextMarker(source); marker != EndOfImage;)
        {
            var content = source.Bytes(ReadLength(source));
            switch (marker)
            {
                case Jfif when content.AsSpan().StartsWith("JFIF\0"u8) && content.Length >= 14:
                    Write(target, marker, [.. content.AsSpan(0, 12), 0, 0]);
                    break;
                case ExifApp when !turned && content.AsSpan().StartsWith("Exif\0\0"u8):
                    turned = true;
                    WriteOrientation(target, Orientation.Read(content.AsSpan(6)));
                    break;
                case ProfileApp when ProfilePieces.Matches(content):
                    profile.Add(content);
                    break;
                case AdobeApp when content.AsSpan().StartsWith("Adobe"u8) && content.Length >= AdobeBytes:
                    Write(target, marker, content.AsSpan(0, AdobeBytes));
                    break;
                case var _ when Draws(marker):
                    if (IsFrame(marker))
                    {
                        var frame = SizeOf(content);
                        FileParts.CheckPixels(frame.Width, frame.Height, limits);
                        (width, height) = (Math.Max(width, frame.Width), Math.Max(height, frame.Height));
                    }

                    if (marker == StartOfScan && !drawn)
                    {
                        WriteProfile(target, profile);
                    }

                    Write(target, marker, content);
                    break;
                default:
                    break;
            }

            drawn |= marker == StartOfScan;
            marker = marker == StartOfScan ? CopyScan(source, target) : NextMarker(source);
        }

        if (!drawn)
        {
            throw FileParts.Damaged();
        }

        target.Write([0xFF, EndOfImage]);
        return (width, height);
    }

    /// <summary>
    /// Frames, tables, scans, restart intervals and line counts. Markers that are reserved, or that no reader uses, can hold
    /// anything.
    /// </summary>
    private static bool Draws(byte marker) => marker is (>= 0xC0 and <= 0xCF and not 0xC8) or (>= StartOfScan and <= 0xDD);

    private static byte NextMarker(Stream source)
    {
        if (source.Byte() != 0xFF)
        {
            throw FileParts.Damaged();
        }

        byte marker;
        do
        {
            marker = source.Byte();
        }
        while (marker == 0xFF);

        // Markers without a length have no place between segments, save the end.
        return marker is 0x00 or 0x01 or (>= 0xD0 and <= StartOfImage) ? throw FileParts.Damaged() : marker;
    }

    private static int ReadLength(Stream source)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(source.Bytes(2));
        return length >= 2 ? length - 2 : throw FileParts.Damaged();
    }

    /// <summary>Frames (SOF0 to SOF15 but for the tables among those numbers) say how large the picture is.</summary>
    public static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>The sides that a frame says, in pixels.</summary>
    /// <param name="frame">The content of its segment.</param>
    /// <exception cref="FileRefusedException">It ends too early.</exception>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> frame) => frame.Length < 6
        ? throw FileParts.Damaged()
        : (BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));

    /// <summary>
    /// Copies coded data up to the next marker that is not part of it, or the file's end: some phones leave the last
    /// marker out, and every reader draws such a picture.
    /// </summary>
    private static byte CopyScan(Stream source, Stream target)
    {
        // A photo is millions of bytes: nothing is asked of the file for each, as its length or its place would be.
        for (int value; (value = source.ReadByte()) >= 0;)
        {
            if (value != 0xFF)
            {
                target.WriteByte((byte)value);
                continue;
            }

            var after = source.ReadByte();
            if (after < 0)
            {
                break;
            }

            while (after == 0xFF)
            {
                after = source.Byte();
            }

            if (after is not 0x00 and not (>= 0xD0 and <= 0xD7))
            {
                return (byte)after;
            }

            target.Write([0xFF, (byte)after]);
        }

        return EndOfImage;
    }

    private static void WriteOrientation(Stream target, int orientation)
    {
        if (orientation != 1)
        {
            Write(target, ExifApp, [.. "Exif\0\0"u8, .. Orientation.Write(orientation)]);
        }
    }

    private static void WriteProfile(Stream target, ProfilePieces profile)
    {
        foreach (var piece in profile.Cleaned())
        {
            Write(target, ProfileApp, piece);
        }
    }

    private static void Write(Stream target, byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        target.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        target.Write(content);
    }
}
