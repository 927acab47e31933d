using System.Collections.Immutable;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Reports;
using BinhHoa2.Shared.Reports.Issue;
using BinhHoa2.Shared.Reports.Wording;

namespace BinhHoa2.Tests.Reports;

/// <summary>What choosing evidence and pictures for a drafted report changes.</summary>
public sealed class EvidenceChoiceRulesTests
{
    private static readonly ReportPageModel Page = SampleReportPages.All["report-draft"];
    private static readonly EvidenceChoices Choices = WithFiles(SampleReportPages.Choices.Choices, files: 7, bytes: 1_500_000);

    private static ReportRecord Report => Page.Report;

    [Fact]
    public void Of_FilesOfAnEvidence_AreThePicturesADocumentHolds()
    {
        string[] kinds = ["image/heic", "image/jpeg", "application/pdf", "image/png", "image/webp"];
        var evidence = Choices.Items[0].Evidence with
        {
            Files = [.. kinds.Select((kind, i) => new EvidenceFile("a", kind, 10, "ab", $"b{i}"))],
        };

        PictureChoices.Of(Choices.Items[0] with { Evidence = evidence }).Select(p => (p.Key, p.Blob))
            .ShouldBe([("31-1", "b1"), ("31-3", "b3")]);
    }

    [Fact]
    public void Decide_Pictures_AreAnEditionOfTheirOwnInTheOrderOfTheirEvidence()
    {
        var decision = Decide([], Input(0, "31-2", "31-0", "99-0"));

        var edition = decision.Edits.ShouldHaveSingleItem();
        (edition.Part, edition.Edition, edition.Person).ShouldBe((ReportEdit.PicturesPart, 1, Page.Editor.Sender.Person));
        edition.Pictures.Select(p => p.Key).ShouldBe(["31-0", "31-2"], "a foreign one is none");
        IssuedContent.Of(Report, [edition]).Pictures.ShouldBe(edition.Pictures);
    }

    [Fact]
    public void Decide_EvidenceAndPictures_AreTwoEditionsAtOnce()
    {
        var decision = Decide([], Input(0, "31-0") with { Chosen = [31] });

        decision.Edits.Select(e => e.Part).ShouldBe([Choices.TextPart, ReportEdit.PicturesPart]);
        decision.Edit!.Text.ShouldContain("minh chứng số 31)");
    }

    [Fact]
    public void Decide_PicturesOfAnotherPart_Stay()
    {
        var other = Picture("200-0", 1000);

        var decision = Decide([Edition(1, other, Picture("31-0", 1000))], Input(1, "31-1"));

        decision.Pictures!.Pictures.Select(p => p.Key).ShouldBe(["31-1", "200-0"]);
        decision.Pictures.Edition.ShouldBe(2);
    }

    [Fact]
    public void Decide_NoneTicked_TakesThemOut() =>
        Decide([Edition(1, Picture("31-0", 1000))], Input(1)).Pictures!.Pictures.ShouldBeEmpty();

    [Fact]
    public void Decide_SevenPictures_AreTooMany() =>
        Decide([Edition(1, Picture("200-0", 1000))], Input(1, "31-0", "31-1", "31-2", "31-3", "31-4", "31-5")).Problem!
            .ShouldSatisfyAllConditions(
                p => p.Field.ShouldBe(ReportFields.Picture),
                p => p.Message.ShouldBe(
                    "Báo cáo sẽ có 7 ảnh, nhiều nhất là 6 ảnh. Xin bỏ bớt ảnh ở phần này hoặc ở phần khác."));

    [Theory]
    [InlineData(8_985_760, true)]
    [InlineData(8_985_761, false)]
    public void Decide_Pictures_TogetherHaveAtMostTenMegabytes(long others, bool taken)
    {
        var decision = Decide([Edition(1, Picture("200-0", others))], Input(1, "31-0"));

        (decision.Pictures is not null).ShouldBe(taken);
        decision.Problem?.Message.ShouldBe(
            "Các ảnh của báo cáo sẽ nặng hơn 10 MB, mức cao nhất cho cả báo cáo. Xin bỏ bớt hoặc chọn ảnh nhẹ hơn.");
    }

    [Fact]
    public void Decide_PicturesChosenMeanwhile_ComeBackWithWhoChose()
    {
        var decision = Decide([Edition(1, Picture("31-0", 1000))], Input(0, "31-1"));

        decision.Problem!.Message.ShouldStartWith("Nguyễn Thị Khác vừa đổi ảnh của báo cáo lúc 09:30 ngày 17/01/2022.");
        decision.Problem.Input.Pictures.ShouldBe(["31-1"]);
    }

    [Fact]
    public void Decide_TheSamePostTwice_IsKnown()
    {
        var first = Decide([], Input(0, "31-0")).Pictures!;

        Decide([first], Input(0, "31-0")).IsKnown.ShouldBeTrue();
    }

    [Fact]
    public void Decide_NothingChanged_SaysSo() =>
        Decide([Edition(1, Picture("31-0", 1000))], Input(1, "31-0")).Problem!.Field.ShouldBe(ReportFields.Evidence);

    [Fact]
    public void Decide_ByAProgram_AsksBack() =>
        Decide([], Input(0, "31-0") with { IsTrapFilled = true }).Problem!.Field.ShouldBe(FormFields.Confirmed);

    private static ReportDecision Decide(ImmutableArray<ReportEdit> edits, ReportInput input) =>
        EvidenceChoiceRules.Decide(Report, edits, Choices, Page.Editor, input, isFormCurrent: true);

    private static ReportInput Input(int edition, params string[] pictures) =>
        new("nonce", "", 0, edition, "", "", "", "") { Pictures = [.. pictures] };

    private static ReportEdit Edition(int edition, params ReportPicture[] pictures) => new(
        ReportEdit.PicturesPart,
        edition,
        "",
        new("gv-1b"),
        null,
        "Nguyễn Thị Khác",
        new DateTimeOffset(2022, 1, 17, 2, 30, 0, TimeSpan.Zero),
        new("1-b2"))
    {
        Pictures = [.. pictures],
    };

    private static ReportPicture Picture(string key, long bytes)
    {
        var numbers = key.Split('-').Select(int.Parse).ToArray();
        var day = new DateOnly(2021, 10, 26);
        return new ReportPicture(numbers[0], numbers[1], "Họp", "Tổ trưởng", day, "p", "image/jpeg", bytes, "ab", "b", null);
    }

    /// <summary>The first evidence with so many pictures.</summary>
    private static EvidenceChoices WithFiles(EvidenceChoices choices, int files, long bytes)
    {
        var first = choices.Items[0];
        var evidence = first.Evidence with
        {
            Files = [.. Enumerable.Range(0, files).Select(i => new EvidenceFile("ảnh.jpg", "image/jpeg", bytes, "ab", $"b{i}"))],
        };
        return choices with { Items = [first with { Evidence = evidence }, .. choices.Items[1..]] };
    }
}
