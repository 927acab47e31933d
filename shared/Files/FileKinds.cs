using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Files.Documents;
using BinhHoa2.Shared.Files.Images;

namespace BinhHoa2.Shared.Files;

/// <summary>The kinds of file taken, by extension and first bytes; both must agree.</summary>
public static class FileKinds
{
    /// <summary>How many of a file's first bytes are looked at.</summary>
    public const int HeadBytes = 16;

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1"];

    private static readonly ImmutableArray<FileKind> All =
    [
        new("ảnh JPG", "image/jpeg", ["jpg", "jpeg"], head => head is [0xFF, 0xD8, 0xFF, ..], JpegCleaner.Clean),
        new("ảnh PNG", "image/png", ["png"], head => head is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..], PngCleaner.Clean),
        new("ảnh WebP", "image/webp", ["webp"], head => Ascii(head, 0, 4) == "RIFF" && Ascii(head, 8, 4) == "WEBP", WebPCleaner.Clean),
        new("ảnh HEIC", "image/heic", ["heic"], head => Ascii(head, 4, 4) == "ftyp" && HeicBrands.Contains(Ascii(head, 8, 4)), HeicCleaner.Clean),
        new("tài liệu PDF", "application/pdf", ["pdf"], head => Ascii(head, 0, 5) == "%PDF-", PdfCheck.Clean),
        new("tài liệu Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"], IsZip, OfficeCheck.Word),
        new("bảng tính Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"], IsZip, OfficeCheck.Excel),
    ];

    /// <summary>What a file field accepts; naming image types is what makes a phone offer its camera.</summary>
    public static string Accept { get; } = string.Join(',', All.Where(k => k.ContentType.StartsWith("image/", StringComparison.Ordinal)).Select(k => k.ContentType).Concat(All.SelectMany(k => k.Extensions).Select(e => "." + e)));

    /// <summary>The kind whose name files of that extension bear; null when none of ours does.</summary>
    public static FileKind? Claimed(string name) => All.FirstOrDefault(k => k.Extensions.Contains(ExtensionOf(name)));

    /// <summary>The one kind a file's first bytes tell; null when they tell none, or a zip, which may be two.</summary>
    public static FileKind? Told(byte[] head) => All.FirstOrDefault(k => k.Matches != IsZip && k.Matches(head));

    /// <summary>The extension in lower case, without the dot.</summary>
    public static string ExtensionOf(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();

    /// <summary>The extension files of a stored content type get when they are given out.</summary>
    public static string ExtensionFor(string contentType) => All.FirstOrDefault(k => k.ContentType == contentType)?.Extensions[0] ?? "bin";

    /// <summary>Whether a file begins as Office's own container of a document under a password, or of the formats before 2007.</summary>
    public static bool IsOldContainer(byte[] head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    private static bool IsZip(byte[] head) => head is [0x50, 0x4B, 0x03, 0x04, ..];

    private static string Ascii(byte[] head, int start, int length) =>
        head.Length < start + length ? string.Empty : Encoding.ASCII.GetString(head, start, length);
}
