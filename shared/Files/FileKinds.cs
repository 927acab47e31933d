using System.Collections.Immutable;
using System.Text;
using BinhHoa2.Shared.Files.Documents;
using BinhHoa2.Shared.Files.Images;

namespace BinhHoa2.Shared.Files;

/// <summary>
/// The kinds of files that are accepted. A kind is recognised by the bytes, because phones and mail programs change names.
/// </summary>
public static class FileKinds
{
    /// <summary>How many of a file's first bytes are looked at.</summary>
    public const int HeadBytes = 1024;

    internal static readonly FileKind Word =
        new("tài liệu Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]);

    internal static readonly FileKind Excel =
        new("bảng tính Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]);

    private static readonly FileKind Jpeg = new("ảnh JPG", "image/jpeg", ["jpg", "jpeg"]);
    private static readonly FileKind Png = new("ảnh PNG", "image/png", ["png"]);
    private static readonly FileKind WebP = new("ảnh WebP", "image/webp", ["webp"]);
    private static readonly FileKind Heic = new("ảnh HEIC", "image/heic", ["heic"]);
    private static readonly FileKind Pdf = new("tài liệu PDF", "application/pdf", ["pdf"]);

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "mif1"];

    private static readonly ImmutableArray<FileKind> All = [Jpeg, Png, WebP, Heic, Pdf, Word, Excel];

    private static readonly ImmutableArray<FileCheck> Checks =
    [
        FileCheck.Of(Jpeg, JpegCleaner.Matches, (source, target, limits) => JpegCleaner.Clean(source, target, limits)),
        FileCheck.Of(Png, PngCleaner.Matches, PngCleaner.Clean),
        FileCheck.Of(WebP, head => Ascii(head, 0, 4) == "RIFF" && Ascii(head, 8, 4) == "WEBP", WebPCleaner.Clean),
        FileCheck.Of(Heic, head => Ascii(head, 4, 4) == "ftyp" && HeicBrands.Contains(Ascii(head, 8, 4)), HeicCleaner.Clean),
        FileCheck.Of(Pdf, head => PdfCheck.Matches(head), PdfCheck.Clean),
        new(head => head is [0x50, 0x4B, 0x03, 0x04, ..], OfficeCheck.Clean),
        new(head => head is [0xD0, 0xCF, 0x11, 0xE0, ..], OldContainer.Refuse),
    ];

    /// <summary>What a file field accepts; naming image types is what makes a phone offer its camera.</summary>
    public static string Accept { get; } = string.Join(
        ',',
        All.Where(k => k.ContentType.StartsWith("image/", StringComparison.Ordinal))
            .Select(k => k.ContentType)
            .Concat(All.SelectMany(k => k.Extensions).Select(e => "." + e)));

    /// <summary>Whether a file that begins so is worth being looked at.</summary>
    public static bool IsKnown(byte[] head) => Checks.Any(c => c.Matches(head));

    /// <summary>Writes what is kept of a file to another and says of which kind it is. Both are seekable; the target is empty.</summary>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    public static FileKind Clean(Stream source, Stream target, FileLimits limits)
    {
        source.Position = 0;
        var head = new byte[HeadBytes];
        head = head[..source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var check = Checks.FirstOrDefault(c => c.Matches(head)) ?? throw new FileRefusedException(FileFault.OtherKind);
        source.Position = 0;
        return check.Clean(source, target, limits);
    }

    /// <summary>The kind whose name files of that extension bear; null when none of ours does. For words only.</summary>
    public static FileKind? Claimed(string name)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return All.FirstOrDefault(k => k.Extensions.Contains(extension));
    }

    /// <summary>The extension files of a stored content type get when they are given out.</summary>
    public static string ExtensionFor(string contentType) => All.FirstOrDefault(k => k.ContentType == contentType)?.Extensions[0] ?? "bin";

    /// <summary>What a teacher calls files of a stored content type, <c>tài liệu PDF</c>; <c>tệp</c> for any other.</summary>
    public static string NameOf(string contentType) => All.FirstOrDefault(k => k.ContentType == contentType)?.Name ?? "tệp";

    private static string Ascii(byte[] head, int start, int length) =>
        head.Length < start + length ? string.Empty : Encoding.ASCII.GetString(head, start, length);
}
