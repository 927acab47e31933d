using System.IO.Compression;
using System.Xml;
using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Files.Documents;

namespace BinhHoa2.Shared.Plans.Reading.Sources;

/// <summary>The parts of an Office document that are read. What they unpack to is counted while they are unpacked.</summary>
internal sealed class OfficeParts : IDisposable
{
    private static readonly FileLimits XmlLimits = new() { XmlTokenChars = 2_000_000 };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long left;

    /// <exception cref="InvalidDataException">It is no zip.</exception>
    /// <exception cref="FileRefusedException">It has more parts than are taken.</exception>
    public OfficeParts(byte[] file, ReadingLimits limits)
    {
        left = limits.UnpackedBytes;
        zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > XmlLimits.UnpackedParts)
        {
            throw new FileRefusedException(FileFault.UnpacksTooLarge);
        }

        foreach (var part in zip.Entries)
        {
            parts.TryAdd(part.FullName.Replace('\\', '/').TrimStart('/'), part);
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>Goes over the elements and texts of a part, if it is there.</summary>
    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    /// <exception cref="FileRefusedException">It is locked or holds more than is taken.</exception>
    public void Read(string name, Action<XmlReader> visit)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            return;
        }

        if (part.IsEncrypted)
        {
            throw new FileRefusedException(FileFault.Locked);
        }

        using var content = new CountedStream(part.Open(), Count);
        BoundedXml.Read(content, XmlLimits, visit);
    }

    public void Dispose() => zip.Dispose();

    private void Count(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new FileRefusedException(FileFault.UnpacksTooLarge);
        }
    }
}
