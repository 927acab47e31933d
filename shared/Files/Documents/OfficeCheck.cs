using System.Buffers.Binary;
using System.IO.Compression;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks into a docx or xlsx (ISO/IEC 29500-2): it is a document and nothing else, does nothing when it is opened,
/// hides no second file, and unpacks to no more than is taken.
/// </summary>
internal static class OfficeCheck
{
    private const int EndBytes = 22;

    /// <returns>Word or Excel.</returns>
    /// <exception cref="FileRefusedException">It is neither, or not taken.</exception>
    public static FileKind Clean(Stream source, Stream target, FileLimits limits)
    {
        CopyWithoutComment(source, target);
        return new OfficePackage(limits).Check(target);
    }

    /// <summary>
    /// The directory's end is the file's end, but for a comment, which is left out: nothing can hang on behind or hide
    /// in it.
    /// </summary>
    private static void CopyWithoutComment(Stream source, Stream target)
    {
        source.Position = Math.Max(0, source.Length - EndBytes - ushort.MaxValue);
        var tail = source.Bytes(source.Length - source.Position);
        var ends = new List<int>();
        var isZip = false;
        for (var at = 0; tail.AsSpan(at).IndexOf("PK\u0005\u0006"u8) is >= 0 and var next; at += next + 1)
        {
            var left = tail.Length - at - next - EndBytes;
            isZip = true;
            if (left >= 0 && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + next + EndBytes - 2)) == left)
            {
                ends.Add(at + next);
            }
        }

        if (ends is not [var end])
        {
            throw isZip ? new FileRefusedException(FileFault.Foreign) : FileParts.Damaged();
        }

        source.Position = 0;
        source.CopyPart(target, source.Length - tail.Length + end + EndBytes - 2);
        target.Write([0, 0]);
    }
}
