using System.IO.Compression;

namespace BinhHoa2.Shared.Reports.Docx;

/// <summary>Rewrites a package with a fixed order, date and compression, so that equal parts give equal bytes.</summary>
public static class DeterministicZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest date of the zip format.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="InvalidDataException">The bytes are not a zip file.</exception>
    public static byte[] Rewrite(byte[] package)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return bytes.ToArray();
    }
}
