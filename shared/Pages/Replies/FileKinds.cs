using System.Collections.Immutable;
using System.Text;

namespace BinhHoa2.Shared.Pages.Replies;

/// <summary>The kinds of file taken, by extension and first bytes; both must agree.</summary>
internal static class FileKinds
{
    /// <summary>How many of a file's first bytes are looked at.</summary>
    public const int HeadBytes = 16;

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    private static readonly ImmutableArray<FileKind> All =
    [
        new("ảnh JPG", "image/jpeg", ["jpg", "jpeg"], head => head is [0xFF, 0xD8, 0xFF, ..]),
        new("ảnh PNG", "image/png", ["png"], head => head is [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..]),
        new("ảnh WebP", "image/webp", ["webp"], head => Ascii(head, 0, 4) == "RIFF" && Ascii(head, 8, 4) == "WEBP"),
        new("ảnh HEIC", "image/heic", ["heic"], head => Ascii(head, 4, 4) == "ftyp" && HeicBrands.Contains(Ascii(head, 8, 4))),
        new("tài liệu PDF", "application/pdf", ["pdf"], head => Ascii(head, 0, 5) == "%PDF-"),
        new("tài liệu Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"], IsZip),
        new("bảng tính Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"], IsZip),
    ];

    /// <summary>What a file field accepts; naming image types is what makes a phone offer its camera.</summary>
    public static string Accept { get; } = string.Join(',', All.Where(k => k.ContentType.StartsWith("image/", StringComparison.Ordinal)).Select(k => k.ContentType).Concat(All.SelectMany(k => k.Extensions).Select(e => "." + e)));

    /// <summary>The content type of a file by that name with that beginning, or why it is refused.</summary>
    public static (string? ContentType, string? Refusal) Check(string name, byte[] head)
    {
        var extension = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        if (All.FirstOrDefault(k => k.Extensions.Contains(extension)) is not { } claimed)
        {
            return (null, extension is "doc" or "xls" ? ReplyTexts.OldOffice(name, extension) : ReplyTexts.NotTaken(name));
        }

        if (head.Length == 0)
        {
            return (null, ReplyTexts.EmptyFile(name));
        }

        return claimed.Matches(head)
            ? (claimed.ContentType, null)
            : (null, ReplyTexts.NotWhatItSays(name, claimed.Name, All.FirstOrDefault(k => k.Matches != IsZip && k.Matches(head))?.Name));
    }

    private static bool IsZip(byte[] head) => head is [0x50, 0x4B, 0x03, 0x04, ..];

    private static string Ascii(byte[] head, int start, int length) =>
        head.Length < start + length ? string.Empty : Encoding.ASCII.GetString(head, start, length);
}
