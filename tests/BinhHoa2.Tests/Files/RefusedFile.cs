using BinhHoa2.Shared.Files;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Tests.Files;

/// <summary>A file that is refused.</summary>
/// <param name="What">What is wrong with it, for the table.</param>
internal sealed record RefusedFile(string What, string Name, byte[] Content)
{
    /// <summary>Limits small enough for files that are too large.</summary>
    public static readonly ReplyLimits Limits = new()
    {
        FileBytes = 110_000,
        TotalBytes = 220_000,
        Inside = new FileLimits { Pixels = 1_000_000, UnpackedBytes = 50_000, UnpackedParts = 20 },
    };

    public static IReadOnlyList<RefusedFile> All { get; } =
    [
        new("a web page", "trang.html", SampleFiles.Text("<html><script>alert(1)</script>")),
        new(
            "a vector drawing, which may hold script",
            "ve.svg",
            SampleFiles.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        new("a script", "chay.js", SampleFiles.Text("alert(1)")),
        new("a program", "anh.jpg.exe", SampleFiles.Text("MZ")),
        new("a film", "phim.mp4", SampleFiles.Box("ftyp", SampleFiles.Text("isom"))),
        new("old Word", "cu.doc", SampleFiles.OldContainer("WordDocument")),
        new("old Excel called new", "cu.xlsx", SampleFiles.OldContainer("Workbook")),
        new("nothing in it", "trong.jpg", []),
        new("a web page called a photo", "anh.jpg", SampleFiles.Text("<html><body>anh</body></html>")),
        new("a script called a PDF", "bien-ban.pdf", SampleFiles.Text("#!/bin/sh")),
        new("a zip of anything called Word", "goi.docx", SampleFiles.Docx("text/plain")),
        new(
            "a presentation",
            "trinh-chieu.pptx",
            SampleFiles.Docx("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
        new("an archive", "goi.zip", SampleFiles.Zip(("a.txt", [1]))),
        new("Word under a password", "mat.docx", SampleFiles.OldContainer("EncryptedPackage")),
        new("JPG cut off before its picture", "anh.jpg", SampleFiles.Jpeg()[..100]),
        new("PNG cut off", "anh.png", SampleFiles.Png()[..^20]),
        new("WebP cut off", "anh.webp", SampleFiles.WebP()[..^5]),
        new("HEIC cut off", "anh.heic", SampleFiles.Heic(new byte[50], [2], [3])[..^30]),
        new("PDF under a password", "mat.pdf", CaseFile.Read("Files/cases/pdf/needs-password.pdf")),
        new("PDF cut off", "bien-ban.pdf", SampleFiles.Pdf()[..^30]),
        new("Word cut off", "bien-ban.docx", SampleFiles.Docx()[..^30]),
        new("JPG with an archive behind", "anh.jpg", [.. SampleFiles.Jpeg(), .. SampleFiles.Docx()]),
        new(
            "JPG with a page in its comment",
            "anh.jpg",
            [0xFF, 0xD8, .. SampleFiles.Segment(0xFE, SampleFiles.Text("<script>alert(1)</script>")), .. SampleFiles.Jpeg().AsSpan(2)]),
        new("PNG with a PDF in a text", "anh.png", SampleFiles.PngWith(("tEXt", SampleFiles.Text("x\0%PDF-1.4")))),
        new("WebP with an archive behind", "anh.webp", [.. SampleFiles.WebP(), .. SampleFiles.Docx()]),
        new(
            "HEIC with a page behind its type",
            "anh.heic",
            [.. SampleFiles.Heic([1], [2], [3]), .. SampleFiles.Box("free", SampleFiles.Text("<html>"))]),
        new("PDF with a page at its beginning", "bien-ban.pdf", SampleFiles.Pdf("/X (<html><script>)")),
        new("PDF with an archive behind", "bien-ban.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Docx()]),
        new("PDF with something behind its end", "bien-ban.pdf", [.. SampleFiles.Pdf(), .. SampleFiles.Text("MZ program")]),
        new("Word with something behind its end", "bien-ban.docx", [.. SampleFiles.Docx(), .. SampleFiles.Text("<script>")]),
        new("PDF with script", "bien-ban.pdf", SampleFiles.Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
        new("PDF with script, its name disguised", "bien-ban.pdf", SampleFiles.Pdf("/OpenAction << /S /J#61va#53cript >>")),
        new("PDF that starts a program", "bien-ban.pdf", SampleFiles.Pdf("/OpenAction << /S /Launch /F (cmd.exe) >>")),
        new("PDF with a file inside", "bien-ban.pdf", SampleFiles.Pdf("/Names << /EmbeddedFiles 9 0 R >>")),
        new("Word with macros", "bien-ban.docx", SampleFiles.Docx(SampleFiles.WordMain, ("word/vbaProject.bin", [1]))),
        new("Excel with macros by its type", "bang.xlsm", SampleFiles.Docx("application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        new("Word with a template elsewhere", "bien-ban.docx", Office("attached-template.docx")),
        new("Word with an object of another program", "bien-ban.docx", Office("ole-object.docx")),
        new("Word with a field that fetches data", "bien-ban.docx", Office("ddeauto-field.docx")),
        new("Word with a web page inserted", "bien-ban.docx", Office("alt-chunk.docx")),
        new("Excel with a sheet of macros", "bang.xlsx", Office("macro-sheet.xlsx")),
        new("Excel with a link that fetches data", "bang.xlsx", Office("dde-link.xlsx")),
        new("Word that unpacks to far more", "bien-ban.docx", SampleFiles.Docx(SampleFiles.WordMain, ("word/a.xml", new byte[60_000]))),
        new(
            "Word of very many parts",
            "bien-ban.docx",
            SampleFiles.Docx(SampleFiles.WordMain, [.. Enumerable.Range(0, 20).Select(i => ($"p{i}", (byte[])[1]))])),
        new("JPG of too many pixels", "anh.jpg", Sized(SampleFiles.Jpeg())),
        new(
            "PNG of too many pixels",
            "anh.png",
            [.. SampleFiles.Png().AsSpan(0, 16), 0x7F, 0xFF, 0xFF, 0xFF, .. SampleFiles.Png().AsSpan(20)]),
        new(
            "WebP of too many pixels",
            "anh.webp",
            [.. SampleFiles.WebP().AsSpan(0, 24), 0xFF, 0xFF, 0x0F, .. SampleFiles.WebP().AsSpan(27)]),
        new("HEIC of too many pixels", "anh.heic", SampleFiles.Heic([1], [2], [3], width: 2_000_000)),
        new("HEIC that moves", "anh.heic", [.. SampleFiles.Heic([1], [2], [3]), .. SampleFiles.Box("moov", [1])]),
        new("larger than one file may be", "to.jpg", SampleFiles.Jpeg(110_001)),
    ];

    private static byte[] Office(string name) => CaseFile.Read($"Files/cases/office/{name}");

    /// <summary>8,192 by 8,192 pixels, says its frame.</summary>
    private static byte[] Sized(byte[] jpeg)
    {
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        ((ReadOnlySpan<byte>)[0x20, 0x00, 0x20, 0x00]).CopyTo(jpeg.AsSpan(frame + 5));
        return jpeg;
    }
}
