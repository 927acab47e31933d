using System.IO.Compression;
using System.Text;
using BinhHoa2.Shared.Plans.Drafts;
using BinhHoa2.Shared.Plans.Reading;
using BinhHoa2.Tests.Plans.Reading;

namespace BinhHoa2.Tests.Plans.Uploads;

/// <summary>Plans of every kind as large as they are accepted, or a share of that: most characters, most bytes, most pages.</summary>
internal static class LargePlans
{
    private const string Title = "KẾ HOẠCH NĂM HỌC 2024-2025";
    private const int Months = 9;

    // A page of a PDF takes about 20 ms; of more pages than these none is read to its end within the time.
    private const int PdfPages = 200;
    private const int LinesOfAPage = 12;
    private static readonly ReadingLimits Limits = new();

    /// <param name="share">How much of what is accepted; 1 for all.</param>
    public static IReadOnlyDictionary<string, Func<byte[]>> Of(double share) => new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        // Most characters: a line is an activity.
        ["lines.txt"] = () => Encoding.UTF8.GetBytes(
            $"{Title}\n{string.Concat(Lines((int)(share * (Limits.Characters - 1000)), l => l.Length + 1).Select(l => $"{l}\n"))}"),

        // Most bytes: a run has its markup.
        ["paragraphs.docx"] = () => WordPlan.Document(
            WordPlan.P(Title)
            + string.Concat(Lines((int)(share * 0.9 * Limits.UnpackedBytes), l => Paragraph(l).Length).Select(Paragraph))),

        // Most places in tables.
        ["rows.xlsx"] = () => ExcelPlan.Workbook(("A", [[Title], ["Tháng", "Nội dung", "Thời gian", "Người thực hiện", "Phối hợp"],
            .. Rows((int)(share * 0.9 * Limits.Blocks / 5))], [])),
        ["pages.pdf"] = () => Pdf((int)(share * PdfPages)),

        // Most activities that become a draft.
        ["draft.txt"] = () => Encoding.UTF8.GetBytes(
            $"{Title}\nTháng 9\n{string.Concat(Enumerable.Range(1, PlanDraftMaker.MaxActivities).Select(n => $"- Hội thi số {n}\n"))}"),

        // Much of what is not read.
        ["hidden.docx"] = () => Padded(WordPlan.Document(WordPlan.P(Title) + WordPlan.P("Tháng 9") + WordPlan.P("- Khai giảng")), share),
    };

    private static IEnumerable<string> Lines(int total, Func<string, int> size)
    {
        var (taken, month) = (0, -1);
        for (var number = 0; taken < total; number++)
        {
            if ((int)(taken * (long)Months / total) is var next && next != month)
            {
                yield return $"Tháng {MonthOf(month = next)}";
            }

            var line = $"- Tổ chức hội thi số {number}, nộp báo cáo trước ngày 25";
            taken += size(line);
            yield return line;
        }
    }

    private static string Paragraph(string text) => text.StartsWith("Tháng", StringComparison.Ordinal)
        ? WordPlan.P(text)
        : $"<w:p><w:pPr><w:jc w:val=\"both\"/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"360\"/></w:pPr>{WordPlan.Run(
            text,
            "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/>"
                + "<w:szCs w:val=\"26\"/><w:lang w:val=\"vi-VN\"/>")}</w:p>";

    private static IEnumerable<string?[]> Rows(int count) => Enumerable.Range(0, count).Select(row =>
        new string?[] { $"Tháng {MonthOf(row * Months / count)}", $"Hội thi số {row}", "Tuần 2", "BGH", "GVCN" });

    private static byte[] Pdf(int pages)
    {
        var pdf = new PdfPlan();
        for (var page = 0; page < pages; page++)
        {
            pdf.Text(50, 560, page == 0 ? Title : $"Tháng {MonthOf(page * Months / pages)}");
            for (var line = 0; line < LinesOfAPage; line++)
            {
                pdf.Text(50, 540 - (line * 20), $"- Tổ chức hội thi số {page}.{line}, nộp báo cáo trước ngày 25");
            }

            if (page < pages - 1)
            {
                pdf.NewPage();
            }
        }

        return pdf.ToBytes();
    }

    /// <summary>The file with pictures in it, up to the most bytes that are sent.</summary>
    private static byte[] Padded(byte[] document, double share)
    {
        var noise = new byte[(int)(share * 0.95 * Limits.FileBytes)];
        new Random(1).NextBytes(noise);
        var file = new MemoryStream();
        file.Write(document);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var picture = zip.CreateEntry("word/media/image1.jpeg", CompressionLevel.NoCompression).Open();
            picture.Write(noise);
        }

        return file.ToArray();
    }

    private static int MonthOf(int at) => ((at + 8) % 12) + 1;
}
