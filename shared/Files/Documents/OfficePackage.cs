using System.IO.Compression;
using System.Xml;

namespace BinhHoa2.Shared.Files.Documents;

/// <summary>
/// Goes over the parts of an Office document, and of those inside it, once each. Sizes are counted while unpacking, for
/// what a zip says of itself may be a lie; what a part is, its bytes say.
/// </summary>
internal sealed class OfficePackage(FileLimits limits)
{
    private const int MaxDepth = 2;
    private const string Types = "[Content_Types].xml";

    private long left = limits.UnpackedBytes;
    private int parts = limits.UnpackedParts;

    /// <returns>Word or Excel.</returns>
    /// <exception cref="FileRefusedException">It is neither, or not taken.</exception>
    public FileKind Check(Stream file) => Check(file, depth: 0) ?? throw new FileRefusedException(FileFault.OtherKind);

    private FileKind? Check(Stream file, int depth)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            parts -= zip.Entries.Count;
            if (parts < 0)
            {
                throw new FileRefusedException(FileFault.UnpacksTooLarge);
            }

            FileKind? kind = null;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var part in zip.Entries)
            {
                // Which of two parts of one name counts, programs answer differently.
                if (!names.Add(part.FullName.Replace('\\', '/').TrimStart('/')))
                {
                    throw FileParts.Damaged();
                }

                kind = CheckPart(part, depth) ?? kind;
            }

            return kind;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            throw FileParts.Damaged();
        }
    }

    /// <returns>The document's kind, if the part is the one that says so.</returns>
    private FileKind? CheckPart(ZipArchiveEntry part, int depth)
    {
        if (part.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        {
            throw new FileRefusedException(FileFault.Macros);
        }

        if (part.IsEncrypted)
        {
            throw new FileRefusedException(FileFault.Locked);
        }

        var head = Head(part);
        using var content = new CountedStream(part.Open(), Count);
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..])
        {
            throw new FileRefusedException(FileFault.EmbeddedObject);
        }

        if (head is [0x50, 0x4B, 0x03, 0x04, ..])
        {
            CheckInner(content, depth + 1);
            return null;
        }

        FileKind? kind = null;
        if (IsXml(head) || part.FullName.Equals(Types, StringComparison.OrdinalIgnoreCase))
        {
            kind = CheckXml(part, content);
        }

        content.CopyTo(Stream.Null);
        return kind;
    }

    private FileKind? CheckXml(ZipArchiveEntry part, CountedStream content)
    {
        var xml = new OfficeXml(isTypes: part.FullName.Equals(Types, StringComparison.OrdinalIgnoreCase));
        try
        {
            BoundedXml.Read(content, limits, xml.Visit);
        }
        catch (XmlException) when (Path.GetExtension(part.FullName).ToLowerInvariant() is not (".xml" or ".rels"))
        {
            // Excel's own drawings (.vml) are not always well-formed. No program reads on where it is not.
        }

        xml.End();
        return xml.Kind;
    }

    /// <summary>A chart brings its numbers as a workbook: a document inside is held to the same rules.</summary>
    private void CheckInner(CountedStream content, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FileRefusedException(FileFault.EmbeddedObject);
        }

        using var inner = SpooledFile.Create();
        content.CopyTo(inner);
        if (Check(inner, depth) is null)
        {
            throw new FileRefusedException(FileFault.EmbeddedObject);
        }
    }

    private void Count(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new FileRefusedException(FileFault.UnpacksTooLarge);
        }
    }

    private static byte[] Head(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var head = new byte[64];
        return head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static bool IsXml(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
        || (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];
}
