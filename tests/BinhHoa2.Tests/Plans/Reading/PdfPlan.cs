using System.Globalization;
using System.Text;

namespace BinhHoa2.Tests.Plans.Reading;

/// <summary>Writes PDF pages of text and of lines, with a font that is named only and gives the letters as Unicode.</summary>
internal sealed class PdfPlan
{
    private const int Size = 12;

    private readonly List<StringBuilder> pages = [new()];

    /// <summary>Writes a text at a point from the lower left corner; every letter is half as wide as high.</summary>
    public PdfPlan Text(double x, double y, string text)
    {
        var codes = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {Size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET\n");
        return this;
    }

    public PdfPlan Line(double x1, double y1, double x2, double y2)
    {
        pages[^1].Append(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");
        return this;
    }

    public PdfPlan NewPage()
    {
        pages.Add(new());
        return this;
    }

    public byte[] ToBytes()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /TimesNewRoman /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /TimesNewRoman /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /TimesNewRoman /Flags 4 "
                + "/FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            Stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + string.Concat(Enumerable.Range(0, 0x20).Select(i => $"1 beginbfrange <{i:X2}00> <{i:X2}FF> <{i:X2}00> endbfrange\n"))
                + "endcmap end end"),
        };
        foreach (var page in pages)
        {
            objects.Add(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F1 3 0 R >> >> "
                + $"/Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(page.ToString()));
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
