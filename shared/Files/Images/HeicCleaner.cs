using System.Buffers.Binary;
using System.Text;

namespace BinhHoa2.Shared.Files.Images;

/// <summary>
/// Copies a HEIC picture and blanks what is not picture, in place: the Exif, XMP and other metadata items that its
/// <c>meta</c> box lists, unknown boxes, and all that follows the last box. The pictures stay bit for bit, and the
/// properties that say how to turn them stay too (in HEIC they count, not Exif). No decoder is involved.
/// </summary>
internal static class HeicCleaner
{
    private const int MaxMeta = 4 << 20;

    private static readonly HashSet<string> Kept = ["ftyp", "meta", "mdat"];

    /// <exception cref="FileRefusedException">It is damaged, a film, or has too many pixels.</exception>
    public static void Clean(Stream source, Stream target, FileLimits limits)
    {
        ForeignContent.Refuse(source);
        var blank = new List<(long Start, long Length)>();
        IReadOnlyList<(long Start, byte[] Content)> profiles = [];
        var described = false;
        while (source.Position < source.Length && TryReadBox(source, out var type, out var length))
        {
            var start = source.Position;
            switch (type)
            {
                case "meta" when described:
                    throw FileParts.Damaged();
                case "meta" when length <= MaxMeta:
                    var meta = HeicMeta.Read(source.Bytes(length), start, limits);
                    blank.AddRange(meta.Metadata);
                    blank.AddRange(meta.Foreign);
                    profiles = meta.Profiles;
                    described = true;
                    break;
                case "moov":
                    throw new FileRefusedException(FileFault.Moving);
                case var _ when !Kept.Contains(type):
                    blank.Add((start, length));
                    break;
                default:
                    break;
            }

            source.Position = start + length;
        }

        if (!described || blank.Any(b => b.Length < 0 || b.Start > source.Length - b.Length))
        {
            throw FileParts.Damaged();
        }

        Copy(source, target, source.Position, blank);
        foreach (var (start, content) in profiles)
        {
            target.Position = start;
            target.Write(content);
        }
    }

    /// <summary>False where no box begins: phones hang their own data on behind the last one.</summary>
    private static bool TryReadBox(Stream source, out string type, out long length)
    {
        (type, length) = (string.Empty, 0);
        var begin = source.Position;
        if (source.Length - begin < 8)
        {
            return false;
        }

        var head = source.Bytes(8);
        type = Encoding.Latin1.GetString(head, 4, 4);
        long size = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (size == 1)
        {
            size = BinaryPrimitives.ReadInt64BigEndian(source.Bytes(8));
        }
        else if (size == 0)
        {
            size = source.Length - begin;
        }

        length = size - (source.Position - begin);
        if (length >= 0 && length <= source.Length - source.Position)
        {
            return true;
        }

        source.Position = begin;
        return Kept.Contains(type) ? throw FileParts.Damaged() : false;
    }

    private static void Copy(Stream source, Stream target, long end, List<(long Start, long Length)> blank)
    {
        source.Position = 0;
        foreach (var (start, length) in blank.Where(b => b.Length > 0).OrderBy(b => b.Start))
        {
            // Two that overlap: the part that is not behind us yet.
            var left = Math.Min(start + length, end) - Math.Max(start, source.Position);
            if (left > 0)
            {
                source.CopyPart(target, Math.Max(start, source.Position) - source.Position);
                target.WriteZeros(left);
                source.Skip(left);
            }
        }

        source.CopyPart(target, end - source.Position);
    }
}
