using AngleSharp.Html.Parser;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Reports;

/// <summary>The report's page, as reviewed, and what its text says in each state.</summary>
public sealed class ReportPageTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    [Fact]
    public async Task RenderAsync_TheDraft_LooksAsReviewed() =>
        await Golden.ShouldMatchAsync((await pages.Renderer.RenderAsync(SampleReportPages.All["report-draft"])).Html, "report-draft");

    [Fact]
    public async Task RenderAsync_AnEditedPart_ShowsItsLastEditionAndOffersTheDraftedWording()
    {
        var page = await OpenAsync("report-draft");

        page.QuerySelector("article")!.TextContent.ShouldContain("Nhà trường có 30 lớp, 1.050 học sinh.");
        page.QuerySelector("article")!.TextContent.ShouldContain("– Hai buổi mỗi ngày.");
        page.QuerySelector("#doan-2 textarea")!.TextContent.ShouldBe("Nhà trường có 30 lớp, 1.050 học sinh.\n- Hai buổi mỗi ngày.");
        page.QuerySelector("#doan-2 input[name=edition]")!.GetAttribute("value").ShouldBe("2");
        page.QuerySelector("#doan-2 details .said")!.TextContent.ShouldStartWith("Tham gia thực hiện Kế hoạch có 42 cán bộ, giáo viên");
    }

    [Fact]
    public async Task RenderAsync_Confirming_ShowsTheSignerAndNoFormButTheOne()
    {
        var page = await OpenAsync("report-confirm");

        page.QuerySelectorAll("form").ShouldHaveSingleItem().ClassName.ShouldBe("confirm");
        page.QuerySelector("[aria-labelledby=confirm]")!.TextContent.ShouldContain("người ký: HIỆU TRƯỞNG Nguyễn Thị Hoàng Trang");
        page.QuerySelector("input[name=confirmed]")!.GetAttribute("value")!.Length.ShouldBe(32);
    }

    [Fact]
    public async Task RenderAsync_EvidenceToChoose_LeadsToItsFilesAndOffersWhatIsNotInTheText()
    {
        var html = (await pages.Renderer.RenderAsync(SampleReportPages.Choices)).Html;
        var page = await new HtmlParser().ParseDocumentAsync(html);

        // Files are counted from 0 in their addresses.
        page.QuerySelectorAll(".evidence a").Select(a => a.GetAttribute("href")).ShouldBe(
            Enumerable.Range(0, 3).Select(file => $"/board/1.key.payload.mac/2021-10/tep/gv-1a/ab/{file}"));
        page.QuerySelectorAll("input[name=evidence]").Select(b => b.GetAttribute("value")).ShouldBe(["31"]);
        page.QuerySelectorAll(".evidence p").Select(p => p.TextContent).ShouldBe(
        [
            "Số 32, Giáo viên chủ nhiệm lớp 1A, 26/10/2021, đã hoàn thành: Đã lập danh sách, gửi phụ huynh (đã có trong báo cáo)",
            "Số 33, Giáo viên chủ nhiệm lớp 1A, 26/10/2021, đã hoàn thành: không ghi nội dung",
        ]);
    }

    [Fact]
    public async Task RenderAsync_PicturesToChoose_AreThoseADocumentHoldsWithWhatWasSaidOfPupils()
    {
        var page = await new HtmlParser().ParseDocumentAsync((await pages.Renderer.RenderAsync(SampleReportPages.Choices)).Html);

        page.QuerySelectorAll("input[name=picture]").Select(b => b.GetAttribute("value")).ShouldBe(["33-0", "33-2"]);
        page.QuerySelectorAll(".tick [name=picture] ~ span:last-child").Select(s => s.TextContent).ShouldBe(
        [
            "Đưa ảnh vào phụ lục (1,1 MB), người gửi ghi: có học sinh, đã có sự đồng ý",
            "Đưa ảnh vào phụ lục (293 KB), người gửi ghi: có học sinh, đã có sự đồng ý",
        ]);
    }

    [Fact]
    public async Task RenderAsync_Pictures_AreListedAsTheDocumentHasThem()
    {
        var page = await OpenAsync("report-pictures");

        page.QuerySelector("#anh h2")!.TextContent.ShouldBe("Phụ lục II. Hình ảnh minh chứng");
        page.QuerySelectorAll("#anh li").Length.ShouldBe(2);
        page.QuerySelector("#anh img")!.GetAttribute("alt").ShouldBe("", "its caption, in the same link, says what it shows");
        page.QuerySelector("article")!.TextContent.ShouldContain("có tại Phụ lục II kèm theo.");
    }

    [Fact]
    public void Issued_ByADeputy_IsSignedForThePrincipal()
    {
        var draft = SampleReportPages.All["report-draft"].Content;

        var issued = IssuedContent.Issued(draft, Letters.SamplePeople.ViceChair);

        issued.Signer.ShouldBe(["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]);
        issued.SignerName.ShouldBe(Letters.SamplePeople.ViceChair.Name);
    }

    [Fact]
    public void Issued_ByADeputyWhoseTitleTheProfileHas_KeepsItAndNamesThem()
    {
        var draft = SampleReportPages.All["report-draft"].Content with { Signer = ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"] };

        IssuedContent.Issued(draft, Letters.SamplePeople.ViceChair).Signer.ShouldBe(["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"]);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(string name) =>
        await new HtmlParser().ParseDocumentAsync((await pages.Renderer.RenderAsync(SampleReportPages.All[name])).Html);
}
