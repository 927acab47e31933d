using System.Net;
using AngleSharp.Dom;
using BinhHoa2.Shared.Months;
using static BinhHoa2.Tests.Months.SubstituteOctober;

namespace BinhHoa2.Tests.Months;

/// <summary>What a substitute and who has left get and see, through real letters, links, pages and rows.</summary>
public sealed class SubstituteTests(SubstituteOctober october) : IClassFixture<SubstituteOctober>
{
    [Fact]
    public void Wave_WhileThereIsASubstitute_IsOneLetterWithBothPartsToTheSubstitute()
    {
        october.Digests(Absent, 22).ShouldBeEmpty();
        var letter = october.Digests(Substitute, 22).ShouldHaveSingleItem();

        letter.Pages.Select(Said).ShouldBe([SubstituteId.Value, AbsentId.Value]);
        october.TextOf(letter).ShouldContain("NHẬN THAY THẦY/CÔ GIÁO VIÊN 1A (GIÁO VIÊN CHỦ NHIỆM LỚP 1A)");
        letter.Subject.ShouldEndWith("; 2 việc nhận thay", customMessage: "a meeting is an event, of which the day before reminds");
    }

    [Fact]
    public void OldLink_WhileThereIsASubstitute_SaysToWhomTheWorkWasPassedOn()
    {
        october.OldLink.Status.ShouldBe(HttpStatusCode.Gone);
        october.OldLink.Body.ShouldContain("đã được chuyển cho thầy/cô <strong>Giáo viên 1B</strong> trả lời thay");
        october.OldLink.Body.ShouldNotContain("<form");
        october.OldLink.Body.ShouldNotContain("@thbh2.example");
    }

    [Fact]
    public void HeldLink_ShowsInWhoseSteadItIsAnswered()
    {
        october.HeldLink.Status.ShouldBe(HttpStatusCode.OK);
        october.HeldLink.Body.ShouldContain("Kính gửi thầy/cô: <strong>Giáo viên 1B</strong>");
        october.HeldLink.Body.ShouldContain("Trả lời thay thầy/cô <strong>Giáo viên 1A</strong>");
    }

    [Fact]
    public void HeldLink_DoesNotOpenTheSchoolYearOfWhoIsAway()
    {
        october.HeldYear.Status.ShouldBe(HttpStatusCode.NotFound);
        october.HeldLink.Body.ShouldNotContain("/nam-hoc");
    }

    [Fact]
    public void Reply_ThroughTheHeldLink_IsTheResponsiblePersonsWithTheSubstituteOnRecord()
    {
        october.AnsweredWith.ShouldBe(HttpStatusCode.SeeOther);
        var evidence = october.RowsMeanwhile.Evidence.ShouldHaveSingleItem();
        (evidence.Person, evidence.Substitute).ShouldBe((AbsentId, SubstituteId));
        october.RowsMeanwhile.Assignments.Count(a => a.Assignment.Status == AssignmentStatus.Done).ShouldBe(1);

        var card = october.BoardActivity.QuerySelector("article[aria-labelledby=person-gv-1a]").ShouldNotBeNull();
        card.TextContent.ShouldContain("Giáo viên 1B trả lời thay Giáo viên 1A.");
        card.TextContent.ShouldContain("Giáo viên 1B đang trả lời thay");
    }

    [Fact]
    public void FreshLink_AskedForWithAnOldLink_GoesToTheSubstituteOnly()
    {
        var letter = october.Letters("freshlink").ShouldHaveSingleItem();

        letter.To.ShouldBe(Substitute);
        october.TextOf(letter).ShouldContain("mà thầy/cô đang nhận thay Giáo viên 1A");
        october.FreshPage.ShouldContain("Trả lời thay thầy/cô <strong>Giáo viên 1A</strong>");
    }

    [Fact]
    public void Sweep_EveryDayOfThePeriod_RaisesTheEpochOnce()
    {
        (october.RowsMeanwhile.Person.LinkEpoch, october.RowsMeanwhile.Person.Substitute).ShouldBe((2, SubstituteId));
        october.RowsAfterASecondSweep.Person.ShouldBe(october.RowsMeanwhile.Person);
    }

    [Fact]
    public void PeriodOver_MailsAndLinksGoBack()
    {
        (october.RowsAfterwards.Person.LinkEpoch, october.RowsAfterwards.Person.Substitute).ShouldBe((3, null));
        october.HeldLinkAfterwards.Status.ShouldBe(HttpStatusCode.Gone);
        october.Digests(Absent, 32).ShouldHaveSingleItem().Pages.Select(Said).Distinct().ShouldBe([AbsentId.Value]);
        october.Digests(Substitute, 32).ShouldHaveSingleItem().Pages.Select(Said).Distinct().ShouldBe([SubstituteId.Value]);
        october.LettersAfter(Absent, 29).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("gv.2a@thbh2.example")]
    [InlineData("gv.2b@thbh2.example")]
    [InlineData("hieutruong@thbh2.example")]
    [InlineData("phohieutruong@thbh2.example")]
    public void WhoLeftOrIsReplaced_GetsNothingAnyMore(string address)
    {
        october.Digests(address, 11).Count.ShouldBeLessThanOrEqualTo(1);
        october.LettersAfter(address, 20).ShouldBeEmpty();
    }

    [Fact]
    public void TeacherWhoCameInTheMonth_IsRemindedOfWhatIsNotDueYet()
    {
        october.Digests(Newcomer, 11).ShouldBeEmpty();
        var letter = october.Digests(Newcomer, 22).ShouldHaveSingleItem();

        letter.Pages.Select(Said).ShouldBe(["gv-moi"]);
        october.Digests(Newcomer, 32).ShouldHaveSingleItem("in November like the others");
    }

    [Fact]
    public void OldLinkOfWhoLeft_IsRefusedLikeAForgedOne() => october.LinkOfWhoLeft.ShouldBe(october.ForgedLink);

    [Fact]
    public void WorkOfAPersonWhoHasLeft_IsEscalatedAndOnTheBoardsPage()
    {
        var text = october.TextOf(october.Digests("totruong.2@thbh2.example", 32).ShouldHaveSingleItem());

        text.ShouldContain("Giáo viên 2A, đã thôi công tác, chưa có người thay");
        text.ShouldContain("Giáo viên 2B, đã thôi công tác, chưa có người thay");
        october.BoardPage.Body!.TextContent.ShouldContain("Chưa có người phụ trách (đã thôi công tác): Giáo viên 2A");
        october.BoardActivity.GetElementById("person-gv-2a")!.TextContent.ShouldContain("chưa có người thay");
    }

    [Fact]
    public void BoardsLetters_GoToTheSuccessorAndOnceToWhoReadsForTwoSeats() =>
        october.Letters("summary").Select(l => l.To).ShouldBe(
            [
                "moi@thbh2.example", "thuky@thbh2.example", "congdoan@thbh2.example", "tongphutrach@thbh2.example", "chidoan@thbh2.example",
                "thanhtra@thbh2.example",
            ],
            ignoreOrder: true);
}
