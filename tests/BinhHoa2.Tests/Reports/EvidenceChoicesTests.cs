using System.Collections.Immutable;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Tests.Pages;

namespace BinhHoa2.Tests.Reports;

/// <summary>The text of a report with evidence that was chosen for it.</summary>
public sealed class EvidenceChoicesTests(PagesFixture pages) : IClassFixture<PagesFixture>
{
    private static readonly ImmutableArray<EvidenceChoice> Items = SampleReportPages.Choices.Choices.Items;

    [Fact]
    public void Added_ToATextWithoutQuotes_BeginsTheList() =>
        EvidenceChoices.Added("Có 3 hoạt động.", Items).Split('\n').ShouldBe(
        [
            "Có 3 hoạt động.",
            "Một số kết quả theo báo cáo của người thực hiện:",
            $"- “{Items[0].Words}” ({Items[0].Post}, ngày 26/10/2021, minh chứng số 31);",
            $"- “{Items[1].Words}” ({Items[1].Post}, ngày 26/10/2021, minh chứng số 32).",
        ]);

    [Fact]
    public void Added_ToAListThatHasIt_ContinuesItOnceEach()
    {
        var one = EvidenceChoices.Added("Có 3 hoạt động.", Items[1..2]);

        var both = EvidenceChoices.Added(one, Items);

        both.ShouldStartWith(one[..^1] + ";");
        both.Split('\n')[^1].ShouldEndWith("minh chứng số 31).");
        EvidenceChoices.Added(both, Items).ShouldBe(both);
        EvidenceChoices.IsIn("(minh chứng số 310)", 31).ShouldBeFalse();
    }

    [Fact]
    public async Task Page_OfEvidenceThatMayBeOfWhoTakesPart_DoesNotSayThatTheFiguresRestOnAll()
    {
        var page = await pages.Renderer.RenderAsync(SampleReportPages.Choices);

        PagesFixture.Parse(page).QuerySelector("#choices p")!.TextContent.ShouldStartWith("Dưới đây là các minh chứng của phần này. ");
    }

    [Fact]
    public void Targets_AreTheTextsOfTheResults() =>
        EvidenceChoices.Targets(SampleReportPages.All["report-draft"].Report).Values.Order().ShouldBe([1, 2, 3, 4]);
}
