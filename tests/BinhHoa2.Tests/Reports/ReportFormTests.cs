using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Docx;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BinhHoa2.Tests.Reports;

/// <summary>The form of Decree 30/2020/NĐ-CP, Annex I.</summary>
public sealed class ReportFormTests : IDisposable
{
    private readonly DocxReader document = new(ReportDocument.Render(SampleReports.MidYear));

    public void Dispose() => document.Dispose();

    [Fact]
    public void Page_EverySection_IsA4WithTheMarginsOfTheDecree()
    {
        var sections = Sections();

        sections.Length.ShouldBe(2);
        foreach (var section in sections)
        {
            var size = section.GetFirstChild<PageSize>()!;
            var margin = section.GetFirstChild<PageMargin>()!;
            (size.Width!.Value, size.Height!.Value).ShouldBe((11906u, 16838u));
            (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value).ShouldBe((1134, 1134, 1701u, 850u));
        }
    }

    [Fact]
    public void PageNumber_ExceptOnTheFirstPage_IsCentredInTheTopMargin()
    {
        foreach (var section in Sections())
        {
            section.GetFirstChild<TitlePage>()!.Val!.Value.ShouldBeTrue();
            Header(section, HeaderFooterValues.First).Descendants<SimpleField>().ShouldBeEmpty();
            var numbered = Header(section, HeaderFooterValues.Default);
            numbered.Descendants<SimpleField>().Single().Instruction!.Value.ShouldBe("PAGE");
            numbered.Descendants<Justification>().Single().Val!.Value.ShouldBe(JustificationValues.Center);
            numbered.Descendants<FontSize>().Single().Val!.Value.ShouldBe("28");
        }
    }

    [Fact]
    public void Font_OfAllText_IsTimesNewRomanInBlack()
    {
        var styles = document.Main.StyleDefinitionsPart!.Styles!;
        var defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        defaults.RunFonts!.Ascii!.Value.ShouldBe("Times New Roman");
        defaults.RunFonts.HighAnsi!.Value.ShouldBe("Times New Roman");
        defaults.Color!.Val!.Value.ShouldBe("000000");
        document.Body.Descendants<RunFonts>().Concat(styles.Elements<Style>().SelectMany(s => s.Descendants<RunFonts>())).ShouldBeEmpty();
    }

    [Fact]
    public void Head_LeftAndRight_HaveTheFormatOfTheDecree()
    {
        var head = document.Body.Elements<Table>().First();
        var rows = head.Elements<TableRow>()
            .Select(r => r.Elements<TableCell>().Select(c => c.Elements<Paragraph>().ToArray()).ToArray())
            .ToArray();

        Format(rows[0][0][0]).ShouldBe(("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ THUẬN AN", 24, false, false));
        Format(rows[0][0][1]).ShouldBe(("TRƯỜNG TIỂU HỌC BÌNH HÒA 2", 24, true, false));
        Format(rows[0][1][0]).ShouldBe(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, true, false));
        Format(rows[0][1][1]).ShouldBe(("Độc lập - Tự do - Hạnh phúc", 26, true, false));
        Format(rows[1][0][0]).ShouldBe(("Số:     /BC-THBH2", 26, false, false));
        Format(rows[1][1][0]).ShouldBe(("Bình Hòa, ngày     tháng     năm 2022", 26, false, true));
        rows[0][0][2].Descendants<TopBorder>().ShouldHaveSingleItem();
        rows[0][1][2].Descendants<TopBorder>().ShouldHaveSingleItem();
        head.GetFirstChild<TableProperties>()!.TableBorders!.Elements<BorderType>().ShouldAllBe(b => b.Val! == BorderValues.None);
    }

    [Fact]
    public void SchoolRuleLength_BelowTheSchoolsName_IsAThirdToHalfOfItsWidth()
    {
        // The name is 236 pixels wide in Times bold 12 at 90 dpi.
        const double NameInTwips = 236 * 1440 / 90.0;

        double rule = Letterhead.SchoolRuleLength("TRƯỜNG TIỂU HỌC BÌNH HÒA 2");

        rule.ShouldBeInRange(NameInTwips / 3, NameInTwips / 2);
    }

    [Fact]
    public void SubjectRule_IsAThirdToHalfOfTheLine()
    {
        var subject = document.Body.Elements<Paragraph>().First(p => p.InnerText.StartsWith("Sơ kết thực hiện", StringComparison.Ordinal));
        var indentation = ((Paragraph)subject.NextSibling()!).ParagraphProperties!.Indentation!;

        double rule = PageLayout.TextWidth - int.Parse(indentation.Left!.Value!) - int.Parse(indentation.Right!.Value!);
        rule.ShouldBeInRange(PageLayout.TextWidth / 3.0, PageLayout.TextWidth / 2.0);
    }

    [Fact]
    public void Rows_OfAllTables_AreNotTornBetweenPages() =>
        document.Body.Descendants<TableRow>().ShouldAllBe(r => r.TableRowProperties!.Descendants<CantSplit>().Any());

    [Fact]
    public void LegalBases_BetweenHeadAndBody_AreItalic()
    {
        var bases = document.Body.Elements<Paragraph>().Where(p => p.InnerText.StartsWith("Căn cứ", StringComparison.Ordinal)).ToArray();

        bases.Length.ShouldBe(3);
        bases.ShouldAllBe(p => p.Descendants<Run>().All(r => r.RunProperties!.Italic != null));
        bases[0].InnerText.ShouldEndWith(";");
        bases[^1].InnerText.ShouldStartWith("Căn cứ Kế hoạch số     /KH-THBH2 ngày     tháng 10 năm 2021 của Trường Tiểu học Bình Hòa 2");
        bases[^1].InnerText.ShouldEndWith(".");
    }

    [Fact]
    public void Headings_OfTheBody_AreTheFivePartsInOrder() =>
        document.Body.Elements<Paragraph>().Where(p => Style(p) == "Heading1").Select(p => p.InnerText).ShouldBe(
            [
                "I. ĐẶC ĐIỂM TÌNH HÌNH",
                "II. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                "III. KẾT QUẢ THỰC HIỆN",
                "IV. TỒN TẠI, NGUYÊN NHÂN, BIỆN PHÁP",
                "V. PHƯƠNG HƯỚNG",
            ]);

    [Fact]
    public void Signature_AfterTheClosingMark_HasRecipientsAndSigner()
    {
        var table = document.Body.Elements<Table>().Last(t => t.InnerText.Contains("Nơi nhận", StringComparison.Ordinal));
        var cells = table.Descendants<TableCell>().Select(c => c.Elements<Paragraph>().Select(Format).ToArray()).ToArray();

        table.PreviousSibling()!.InnerText.ShouldEndWith("./.");
        cells[0].ShouldBe(
        [
            ("Nơi nhận:", 24, true, true),
            ("- Ban Giám hiệu;", 22, false, false),
            ("- Ban Chỉ đạo;", 22, false, false),
            ("- Các bộ phận, tổ trưởng;", 22, false, false),
            ("- Lưu: VT.", 22, false, false),
        ]);
        cells[1].ShouldBe([("HIỆU TRƯỞNG", 28, true, false), ("Nguyễn Thị Hoàng Trang", 28, true, false)]);
    }

    [Theory]
    [InlineData("2025-06-30", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ THUẬN AN")]
    [InlineData("2025-07-01", "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HÒA")]
    public void Head_BeforeAndAfterTheEndOfTheDistricts_NamesTheSuperiorOfTheDay(string day, string superior)
    {
        var report = SampleReports.MidYear with { CutOff = DateOnly.ParseExact(day, "yyyy-MM-dd") };
        using var read = new DocxReader(ReportDocument.Render(report));

        read.Body.Elements<Table>().First().Descendants<Paragraph>().First().InnerText.ShouldBe(superior);
    }

    [Fact]
    public void Signature_ByTheDeputy_NamesBothPosts()
    {
        var school = SampleReports.School with
        {
            SignerTitle = "KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG",
            SignerName = "Phó Hiệu trưởng",
        };
        using var read = new DocxReader(ReportDocument.Render(SampleReports.MidYear with { School = school }));

        read.Body.Elements<Table>().Last(t => t.InnerText.Contains("Nơi nhận", StringComparison.Ordinal))
            .Descendants<TableCell>().Last().Elements<Paragraph>().Select(p => p.InnerText)
            .ShouldBe(["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Phó Hiệu trưởng"]);
    }

    private static (string Text, int HalfPoints, bool Bold, bool Italic) Format(Paragraph paragraph)
    {
        var run = paragraph.Descendants<Run>().Single().RunProperties!;
        return (paragraph.InnerText, int.Parse(run.FontSize!.Val!.Value!), run.Bold is not null, run.Italic is not null);
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private SectionProperties[] Sections() => [.. document.Body.Descendants<SectionProperties>()];

    private Header Header(SectionProperties section, HeaderFooterValues type)
    {
        var id = section.Elements<HeaderReference>().Single(h => h.Type! == type).Id!.Value!;
        return ((HeaderPart)document.Main.GetPartById(id)).Header!;
    }
}
