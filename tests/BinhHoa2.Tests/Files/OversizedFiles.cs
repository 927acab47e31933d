using System.IO.Compression;
using System.Text;

namespace BinhHoa2.Tests.Files;

/// <summary>Small files that are very expensive to read without limits.</summary>
internal static class OversizedFiles
{
    private const string Begin = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">";
    private const string End = $"<Override PartName=\"/word/document.xml\" ContentType=\"{SampleFiles.WordMain}\"/></Types>";

    private static readonly Lazy<byte[]> Attribute = new(
        () => Docx($"{Begin}<Default Extension=\"x\" ContentType=\"", 190, "a", $"\"/>{End}"));

    /// <summary>A docx of 190 KB whose list of types is one attribute of 190 MiB.</summary>
    public static byte[] LongAttribute() => Attribute.Value;

    public static byte[] DeepElements() => Docx(Begin, 30, "<a>", End);

    public static byte[] LongSection() => Docx($"{Begin}<![CDATA[", 100, "<b>", $"]]>{End}");

    /// <summary>Each element has another name, and a reader that keeps names keeps them all.</summary>
    public static byte[] ManyNames()
    {
        var names = new StringBuilder(Begin);
        for (var i = 0; i < 1_500_000; i++)
        {
            names.Append("<n").Append(i).Append("/>");
        }

        return Docx(names.Append(End).ToString(), 0, "", "");
    }

    public static byte[] Entities() =>
        Docx($"<!DOCTYPE Types [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>{Begin}<x>&b;</x>{End}", 0, "", "");

    /// <summary>Many lists of places, each of which holds as much as one may.</summary>
    public static byte[] ManyLists()
    {
        byte[] list = SampleFiles.Box("iloc", [1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0x4E, 0x20]);
        return
        [
            .. SampleFiles.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]),
            .. SampleFiles.Box("meta", [0, 0, 0, 0, .. Enumerable.Repeat(list, 5000).SelectMany(l => l)]),
            .. SampleFiles.Box("mdat", [1, 2, 3]),
        ];
    }

    /// <summary>A HEIC whose list of places has items of 65,535 extents each, which take no byte at all.</summary>
    public static byte[] ManyExtents()
    {
        byte[] items = [.. Enumerable.Range(0, 50_000).SelectMany(i => (byte[])[(byte)(i >> 8), (byte)i, 0, 0, 0, 0, 0xFF, 0xFF])];
        byte[] places = [1, 0, 0, 0, 0, 0, (byte)(50_000 >> 8), 50_000 & 0xFF, .. items];
        return
        [
            .. SampleFiles.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]),
            .. SampleFiles.Box("meta", [0, 0, 0, 0, .. SampleFiles.Box("iloc", places)]),
            .. SampleFiles.Box("mdat", [1, 2, 3]),
        ];
    }

    private static byte[] Docx(string before, int mebibytes, string filling, string after)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write(Encoding.UTF8.GetBytes(before));
                var times = filling.Length == 0 ? 0 : (1 << 20) / filling.Length;
                var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filling, times)));
                for (var i = 0; i < mebibytes; i++)
                {
                    types.Write(block);
                }

                types.Write(Encoding.UTF8.GetBytes(after));
            }

            using var document = zip.CreateEntry("word/document.xml").Open();
            document.Write("<a/>"u8);
        }

        return file.ToArray();
    }
}
