using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BinhHoa2.Simulation.Basis;
using BinhHoa2.Simulation.Files;

namespace BinhHoa2.Tests.Simulation;

public sealed class EvidenceFilesTests
{
    [Fact]
    public void Draw_SameDice_GivesTheSameBytes()
    {
        var (first, second) = (Draw(3), Draw(3));

        first.Content.ShouldBe(second.Content);
        first.Name.ShouldBe(second.Name);
    }

    [Fact]
    public void Draw_Often_GivesPhotographsScreensAndMinutes()
    {
        var files = Enumerable.Range(0, 60).Select(Draw).ToList();

        files.Select(f => f.ContentType).Distinct().Order().ShouldBe(["application/pdf", "image/jpeg", "image/png"]);
        files.ShouldAllBe(f => f.Content.Length < 8192);
    }

    [Fact]
    public void Png_ItsPixelData_UnpacksToItsRows()
    {
        var png = TinyPng.Create(9, 4, [1, 2, 3, 4, 5, 6]);

        png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Encoding.ASCII.GetString(png, 37, 4).ShouldBe("IDAT");
        using var rows = new MemoryStream();
        using (var unpack = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress))
        {
            unpack.CopyTo(rows);
        }

        rows.Length.ShouldBe(4 * (1 + (9 * 3)));
        rows.ToArray()[..7].ShouldBe([0, 1, 2, 3, 1, 2, 3]);
    }

    [Fact]
    public void Pdf_ItsTable_PointsAtItsObjects()
    {
        var pdf = Encoding.ASCII.GetString(TinyPdf.Create("Biên bản", "Bien ban (so 1)"));

        var table = pdf.IndexOf("xref\n", StringComparison.Ordinal);
        pdf.ShouldEndWith($"startxref\n{table}\n%%EOF\n");
        var entries = pdf[table..].Split('\n').Skip(3).TakeWhile(l => l.EndsWith(" n ", StringComparison.Ordinal)).ToList();
        entries.Count.ShouldBe(6);
        foreach (var (i, entry) in entries.Index())
        {
            pdf[int.Parse(entry[..10])..].ShouldStartWith($"{i + 1} 0 obj\n");
        }
    }

    [Fact]
    public void Jpeg_AnyGreys_HasItsSegmentsInOrderAndEnds()
    {
        var jpeg = TinyJpeg.Create(2, 1, [0, 255]);

        var markers = new List<byte>();
        var at = 2;
        while (jpeg[at + 1] != 0xDA)
        {
            markers.Add(jpeg[at + 1]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
        }

        jpeg[..2].ShouldBe([0xFF, 0xD8]);
        markers.ShouldBe([0xE0, 0xDB, 0xC0, 0xC4, 0xC4]);
        jpeg[^2..].ShouldBe([0xFF, 0xD9]);
    }

    private static SmallFile Draw(int i) => EvidenceFiles.Draw(SeededRandom.For(1, $"{i}"), new DateOnly(2021, 10, 20));
}
