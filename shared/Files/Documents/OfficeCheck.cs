using System.IO.Compression;
using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Looks into a docx or xlsx (ISO/IEC 29500-2): it is that kind and no other, brings no macro, hides no second file,
/// and unpacks to no more than is taken. Sizes are counted while unpacking, for what a zip says of itself may be a lie.
/// </summary>
internal static class OfficeCheck
{
    private const int EndBytes = 22;
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <exception cref="FileRefusedException">It is not a Word document that is taken.</exception>
    public static void Word(Stream source, Stream target, FileLimits limits) => Clean(source, target, limits, WordMain, ExcelMain);

    /// <exception cref="FileRefusedException">It is not an Excel workbook that is taken.</exception>
    public static void Excel(Stream source, Stream target, FileLimits limits) => Clean(source, target, limits, ExcelMain, WordMain);

    private static void Clean(Stream source, Stream target, FileLimits limits, string main, string other)
    {
        CheckEnd(source);
        try
        {
            source.Position = 0;
            using var zip = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(zip, limits);
            CheckTypes(zip, limits, main, other);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            throw FileParts.Damaged();
        }

        source.CopyWhole(target);
    }

    /// <summary>The directory's end is the file's end: nothing can hang on behind, no comment can hold a second file.</summary>
    private static void CheckEnd(Stream source)
    {
        source.Position = Math.Max(0, source.Length - EndBytes - ushort.MaxValue);
        var tail = source.Bytes(source.Length - source.Position);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0)
        {
            throw FileParts.Damaged();
        }

        if (end != tail.Length - EndBytes)
        {
            throw new FileRefusedException(FileFault.Foreign);
        }
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

    private static void CheckTypes(ZipArchive zip, FileLimits limits, string main, string other)
    {
        var entry = zip.GetEntry("[Content_Types].xml") ?? throw FileParts.Damaged();
        var (isMain, isOther, hasMacros) = (false, false, false);
        using var content = entry.Open();
        BoundedXml.Read(content, limits, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                isMain |= type.Equals(main, StringComparison.OrdinalIgnoreCase);
                isOther |= type.Equals(other, StringComparison.OrdinalIgnoreCase);
                hasMacros |= type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
            }
        });

        if (hasMacros)
        {
            throw new FileRefusedException(FileFault.Macros);
        }

        if (!isMain)
        {
            throw new FileRefusedException(isOther ? FileFault.OtherOffice : FileFault.Damaged);
        }
    }
}
