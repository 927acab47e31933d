using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.OwnYears;
using BinhHoa2.Tests.Files;
using BinhHoa2.Tests.Months;
using BinhHoa2.Tests.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BinhHoa2.Tests.OwnYears;

/// <summary>What a person's school year says, on its page and in its document.</summary>
public sealed class OwnYearTests
{
    private static readonly Dictionary<string, byte[]> Pictures = new() { [SampleOwnYear.Preview] = SampleFiles.Jpeg() };

    [Fact]
    public void Of_RowsOfAYear_CountsLedWorkByKindWithoutWhatIsNoLongerAsked()
    {
        var year = SampleOwnYear.Year;

        using var read = new DocxReader(OwnYearDocument.Render(year, Pictures));
        read.Paragraphs.SkipWhile(l => l != "I. Số việc trong năm học").Skip(1).TakeWhile(l => l.StartsWith('-')).ShouldBe(
        [
            "- Việc có sản phẩm: 2 việc, đã hoàn thành 1, chưa báo cáo 1.",
            "- Sự kiện: 1 việc, đã tổ chức 1.",
            "- Việc thường xuyên: 1 việc, đã duy trì 1.",
            "- Việc phối hợp: 1 việc.",
            "- Được giao việc của lớp 1A.",
        ]);
        year.Months.Select(m => m.Month.Month).ShouldBe([10, 11], "oldest first");
        year.Months[0].Ended.Select(w => w.Activity.Value).ShouldBe(["t10-8"], "what was never touched was not theirs to do");
    }

    [Fact]
    public void Document_OfAYear_SaysDaysAnswersFilesAndHowRequestsEnded()
    {
        using var read = new DocxReader(OwnYearDocument.Render(SampleOwnYear.Year, Pictures));

        var lines = read.Paragraphs.ToList();

        lines.ShouldContain("1. Họp cha mẹ học sinh.");
        lines.ShouldContain("2. Giữ gìn vệ sinh lớp học.");
        lines.ShouldContain("3. Phụ đạo học sinh yếu (lớp 1A).");
        lines.ShouldContain("- Hạn: thứ Sáu, 12/11/2021, ban đầu là 29/10/2021.");
        lines.Count(l => l.StartsWith("- Đã hoàn thành ngày 28/10/2021", StringComparison.Ordinal)).ShouldBe(1, "it is said once");
        lines.ShouldContain("- Chưa báo cáo.");
        lines.ShouldContain(
            "- Đã hoàn thành ngày 28/10/2021, gửi lúc 16:05 ngày 28/10/2021: “Đã phụ đạo 12 buổi. Có sổ theo dõi”; "
            + "minh chứng: so-theo-doi.jpg (2,3 MB), lop.jpg (2,3 MB).");
        lines.ShouldContain(
            "- Xin gia hạn đến thứ Sáu, 12/11/2021, gửi lúc 16:05 ngày 18/10/2021: hạn mới: thứ Sáu, 12/11/2021 "
            + "(Phó Hiệu trưởng, 08:30 ngày 19/10/2021): “Đồng ý, phụ đạo thêm hai tuần”.");
        lines.ShouldContain("- Đã duy trì, gửi lúc 16:05 ngày 29/10/2021, do người trả lời thay gửi.");
        lines.ShouldContain("- Được Phó Hiệu trưởng giao ngày 05/11/2021.");
        lines.ShouldContain("- Kế hoạch đã bỏ việc này.");
        lines.ShouldContain(
            "- Minh chứng bổ sung, thực hiện ngày 20/10/2021, gửi lúc 16:05 ngày 20/10/2021: “Đã trang trí hội trường”; "
            + "minh chứng: ke-hoach.docx (63 KB).");
        lines.Where(l => l.StartsWith('I')).ShouldBe(
            ["I. Số việc trong năm học", "II. Việc chủ trì", "III. Việc phối hợp", "IV. Việc đã thôi thực hiện"]);
    }

    [Fact]
    public void Document_OfAYear_IsValidTheSameTwiceAndShowsNoPictureOfPupils()
    {
        var year = SampleOwnYear.Year;

        var bytes = OwnYearDocument.Render(year, Pictures);

        bytes.ShouldBe(OwnYearDocument.Render(year, Pictures));
        using var read = new DocxReader(bytes);
        new OpenXmlValidator().Validate(read.Package, TestContext.Current.CancellationToken).Select(e => e.Description).ShouldBeEmpty();
        OwnYearPictures.Of(year).Shown.Select(p => p.Blob).ShouldBe([SampleOwnYear.Preview]);
        read.Main.GetPartsOfType<ImagePart>().ShouldHaveSingleItem();
        read.Text().ShouldContain("Ảnh 1. Phụ đạo học sinh yếu (lớp 1A), 28/10/2021");
        OwnYearDocument.NameOf(year).ShouldBe("nam-hoc-2021-2022-gv-1a.docx");
    }

    [Fact]
    public void Document_OfPicturesThatAreGone_SaysSoInTheirPlace()
    {
        using var read = new DocxReader(OwnYearDocument.Render(SampleOwnYear.Year, new Dictionary<string, byte[]>()));

        read.Text().ShouldContain("(Không lấy được ảnh)");
        read.Main.GetPartsOfType<ImagePart>().ShouldBeEmpty();
    }

    [Fact]
    public void Document_OfAYear_NamesNoOtherPerson()
    {
        using var read = new DocxReader(OwnYearDocument.Render(SampleOwnYear.Year, Pictures));

        // Others are in it by their posts; of the sample's people the substitute alone has a name that is no post.
        read.Text().ShouldNotContain("gv-1b");
        read.Text().ShouldNotContain("Giáo viên lớp 1B");
        read.Text().ShouldNotContain("%");
    }

    [Fact]
    public void Document_OfNoWork_SaysSo()
    {
        var empty = OwnYearDetails.Of(October.Setup, new SchoolYear(2021), SampleOwnYear.Teacher, [], SampleOwnYear.Today);

        using var read = new DocxReader(OwnYearDocument.Render(empty, Pictures));
        read.Paragraphs.ShouldContain("Từ đầu năm học đến nay chưa có việc nào được ghi nhận.");
    }

    [Fact]
    public void Pictures_OfMoreThanFit_AreTheFirstOfTheYearAndCountTheRest()
    {
        var rows = SampleOwnYear.OfOctober;
        var reply = rows.Details.Evidence[1];
        var many = rows with
        {
            Details = rows.Details with
            {
                Evidence = [reply with { Files = [.. Enumerable.Repeat(reply.Files[0], OwnYearPictures.Max + 3)] }],
            },
        };

        var pictures = OwnYearPictures.Of(
            OwnYearDetails.Of(October.Setup, new SchoolYear(2021), SampleOwnYear.Teacher, [many], SampleOwnYear.Today));

        (pictures.Shown.Length, pictures.Left).ShouldBe((OwnYearPictures.Max, 3));
    }

    [Theory]
    [InlineData(true, true, false, false, null)]
    [InlineData(true, false, false, false, OwnYearProblem.NotTicked)]
    [InlineData(false, true, false, false, OwnYearProblem.Stale)]
    [InlineData(true, true, true, false, OwnYearProblem.PleaseConfirm)]
    [InlineData(true, true, true, true, null)]
    public void ProblemOf_AForm_EndsNothingThatAPersonDidNotTick(
        bool isCurrent, bool ticked, bool trap, bool confirmed, OwnYearProblem? problem) =>
        new OwnYearForm("nonce", 0, ticked, trap, confirmed).ProblemOf(isCurrent).ShouldBe(problem);

    [Fact]
    public void OwnYearEpoch_OfTheMonthsOfAYear_ChangesWithEveryEndAndWithNothingElse()
    {
        var month = new MonthPerson(SampleOwnYear.Teacher, LinkEpoch: 0, new DateOnly(2021, 11, 3));
        var epoch = OwnYearEpoch.Of([month]);

        OwnYearEpoch.Of([month, month]).ShouldBe(epoch, "a month that opens ends nothing");
        OwnYearEpoch.Of([month with { LinkEpoch = 7, Substitute = October.Lead }]).ShouldBe(epoch, "a substitute ends nothing");
        OwnYearEpoch.Of([month, month with { YearLinksEnded = 1 }]).ShouldNotBe(epoch);
        OwnYearEpoch.Of([month with { YearLinksEnded = 1 }, month with { YearLinksEnded = 1 }])
            .ShouldNotBe(OwnYearEpoch.Of([month, month with { YearLinksEnded = 1 }]));
        OwnYearEpoch.Of([month with { LinksEnded = "desk-1" }, month]).ShouldNotBe(epoch);
        OwnYearEpoch.Of([month with { LinksEnded = "desk-2" }, month with { LinksEnded = "desk-1" }]).ShouldNotBe(
            OwnYearEpoch.Of([month with { LinksEnded = "desk-2" }, month]));
    }
}
