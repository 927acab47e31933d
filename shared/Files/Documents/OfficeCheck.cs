using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks into a docx or xlsx (ISO/IEC 29500-2): it is a document and nothing else, brings no macro, hides no second file,
/// and unpacks to no more than is taken. Sizes are counted while unpacking, for what a zip says of itself may be a lie.
/// </summary>
internal static class OfficeCheck
{
    private const int EndBytes = 22;
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <returns>Word or Excel.</returns>
    /// <exception cref="FileRefusedException">It is neither, or not taken.</exception>
    public static FileKind Clean(Stream source, Stream target, FileLimits limits)
    {
        CopyWithoutComment(source, target);
        try
        {
            target.Position = 0;
            using var zip = new ZipArchive(target, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(zip, limits);
            return KindOf(zip, limits);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            throw FileParts.Damaged();
        }
    }

    /// <summary>The directory's end is the file's end, but for a comment, which is left out: nothing can hang on behind or hide in it.</summary>
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

    private static void CheckParts(ZipArchive zip, FileLimits limits)
    {
        if (zip.Entries.Count > limits.UnpackedParts)
        {
            throw new FileRefusedException(FileFault.UnpacksTooLarge);
        }

        var buffer = new byte[81_920];
        long unpacked = 0;
        foreach (var part in zip.Entries)
        {
            if (part.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                throw new FileRefusedException(FileFault.Macros);
            }

            if (part.IsEncrypted)
            {
                throw new FileRefusedException(FileFault.Locked);
            }

            using var content = part.Open();
            for (int read; (read = content.Read(buffer, 0, buffer.Length)) > 0;)
            {
                unpacked += read;
                if (unpacked > limits.UnpackedBytes)
                {
                    throw new FileRefusedException(FileFault.UnpacksTooLarge);
                }
            }
        }
    }

    private static FileKind KindOf(ZipArchive zip, FileLimits limits)
    {
        var entry = zip.GetEntry("[Content_Types].xml") ?? throw new FileRefusedException(FileFault.OtherKind);
        FileKind? kind = null;
        using var content = entry.Open();
        BoundedXml.Read(content, limits, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                {
                    throw new FileRefusedException(FileFault.Macros);
                }

                kind ??= type.Equals(WordMain, StringComparison.OrdinalIgnoreCase) ? FileKinds.Word : type.Equals(ExcelMain, StringComparison.OrdinalIgnoreCase) ? FileKinds.Excel : null;
            }
        });
        return kind ?? throw new FileRefusedException(FileFault.OtherKind);
    }
}
