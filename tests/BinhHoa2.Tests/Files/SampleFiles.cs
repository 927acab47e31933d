using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Tests.Files;

/// <summary>Small files of every kind, sound ones and others.</summary>
internal static class SampleFiles
{
    public const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>Stands in metadata; must be nowhere in what is stored.</summary>
    public static readonly byte[] Place = "VI-TRI 10.9254N 106.7046E"u8.ToArray();

    /// <summary>A JPEG of so many bytes, from which nothing is taken away.</summary>
    public static byte[] Jpeg(int bytes = 400)
    {
        var jpeg = TinyJpeg.Create(1, 1, [128]);
        return [.. jpeg.AsSpan(0, jpeg.Length - 2), .. new byte[bytes - jpeg.Length], 0xFF, 0xD9];
    }

    /// <summary>As a phone writes it: Exif with a place and an orientation, XMP, IPTC, a comment, a second picture behind.</summary>
    public static byte[] PhoneJpeg(int orientation)
    {
        var plain = Jpeg();
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Place]),
            .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Place]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Place]),
            .. Segment(0xFE, Place),
            .. plain.AsSpan(2),
            .. plain, .. Place,
        ];
    }

    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>A TIFF with the orientation between two other entries, the place behind them.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "II"u8, 42, 0, 8, 0, 0, 0, 3, 0,
        0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "Oppo"u8,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0,
        0, 0, 0, 0, .. Place,
    ];

    public static byte[] Png() => TinyPng.Create(8, 8, [1, 2, 3, 4, 5, 6]);

    /// <summary>Chunks put in behind the header.</summary>
    public static byte[] PngWith(params (string Type, byte[] Content)[] chunks)
    {
        var png = Png();
        var extra = chunks.SelectMany(
            c => (byte[])[.. Big(c.Content.Length), .. Encoding.ASCII.GetBytes(c.Type), .. c.Content, 0, 0, 0, 0]);
        return [.. png.AsSpan(0, 33), .. extra, .. png.AsSpan(33)];
    }

    public static byte[] WebP(params (string Type, byte[] Content)[] behind)
    {
        byte[] body =
        [
            .. "WEBP"u8,
            .. Riff("VP8X", [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]),
            .. Riff("VP8L", [0x2F, 7, 0xC0, 1, 0, 0, 0, 0, 0, 0]),
            .. behind.SelectMany(b => Riff(b.Type, b.Content)),
        ];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    /// <summary>A HEIC with a picture item, an Exif and an XMP item, built as phones do: <c>meta</c> first, bytes in <c>mdat</c>.</summary>
    public static byte[] Heic(byte[] picture, byte[] exif, byte[] xmp, int width = 8) => Heic(picture, exif, xmp, width, []);

    /// <summary>With more properties of its picture.</summary>
    public static byte[] HeicWith(params byte[][] properties) => Heic([1, 2, 3], [4], [5], 8, [.. properties.SelectMany(p => p)]);

    private static byte[] Heic(byte[] picture, byte[] exif, byte[] xmp, int width, byte[] properties)
    {
        byte[] Meta(int dataAt) => FullBox("meta", 0,
        [
            .. FullBox("hdlr", 0, [0, 0, 0, 0, .. "pict"u8, .. new byte[13]]),
            .. FullBox("iinf", 0, [0, 3, .. Item(1, "hvc1"), .. Item(2, "Exif"), .. Item(3, "mime")]),
            .. Box("iprp", Box("ipco", [.. FullBox("ispe", 0, [.. Big(width), .. Big(8)]), .. properties])),
            .. FullBox("iloc", 1,
            [
                0x44, 0x00, 0, 3,
                .. Extent(1, dataAt, picture.Length),
                .. Extent(2, dataAt + picture.Length, exif.Length),
                .. Extent(3, dataAt + picture.Length + exif.Length, xmp.Length),
            ]),
        ]);

        var head = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]);
        var meta = Meta(head.Length + Meta(0).Length + 8);
        return [.. head, .. meta, .. Box("mdat", [.. picture, .. exif, .. xmp])];
    }

    public static byte[] Box(string type, byte[] content) => [.. Big(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    public static byte[] Pdf(string inside = "") =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(TinyPdf.Create("Biên bản", "Bien ban")).Replace("/Type /Catalog", $"/Type /Catalog {inside}"));

    public static byte[] Docx(string main = WordMain, params (string Name, byte[] Content)[] parts) => Zip(
    [
        ("[Content_Types].xml", Text(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + $"<Override PartName=\"/main.xml\" ContentType=\"{main}\"/></Types>")),
        ("main.xml", Text("<document/>")),
        .. parts,
    ]);

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                Add(zip, name, content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The beginning of an Office container of the time before 2007, and the name of what it holds.</summary>
    public static byte[] OldContainer(string stream) =>
    [
        0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100_000], .. Encoding.Unicode.GetBytes(stream), .. new byte[64],
    ];

    public static byte[] Xlsx() => Docx(ExcelMain);

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(content);
    }

    private static byte[] FullBox(string type, byte version, byte[] content) => Box(type, [version, 0, 0, 0, .. content]);

    private static byte[] Item(byte id, string type) => FullBox(
        "infe", 2, [0, id, 0, 0, .. Encoding.ASCII.GetBytes(type), 0, .. type == "mime" ? "application/rdf+xml\0"u8 : []]);

    private static byte[] Extent(byte item, int offset, int length) => [0, item, 0, 0, 0, 0, 0, 1, .. Big(offset), .. Big(length)];

    private static byte[] Riff(string type, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(type), .. Little(content.Length), .. content, .. new byte[content.Length & 1]];

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
