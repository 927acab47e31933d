using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Pages.Forms;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Replies;

public sealed class ReplyRulesTests
{
    private static readonly DateOnly Earliest = new(2021, 8, 1);
    private static readonly DateOnly Today = new(2021, 11, 1);
    private static readonly DateOnly Due = new(2021, 11, 5);
    private static readonly KeptFile Photo = new(new EvidenceFile("anh.jpg", "image/jpeg", 3, "ab", "blob"), "seal");
    private static readonly FormSender Sender = new(
        new StaffId("gv-1a"),
        new StaffId("gv-1b"),
        new("0-abcd"),
        new(2021, 11, 1, 2, 0, 0, TimeSpan.Zero));

    private static readonly ReplyInput Done = new(new ActivityId("t10-6"), "nonce", "Done", "Đã dự giờ 4 tiết.", "2021-10-28", [])
    {
        Pupils = PupilsShown.None,
    };

    [Theory]
    [InlineData("Done", ReplyKind.Done)]
    [InlineData("InProgress", ReplyKind.InProgress)]
    [InlineData("Difficulty", ReplyKind.Difficulty)]
    public void Check_CompleteReply_IsTaken(string status, ReplyKind kind)
    {
        var reply = Check(Done with { Status = status, Kept = [Photo] }).Value.ShouldNotBeNull();

        reply.ShouldBe(new Evidence(
            reply.Id,
            Sender.Person,
            Done.Activity,
            kind,
            Done.Note,
            kind == ReplyKind.Difficulty ? VietnamTime.DateOf(Sender.Received) : new DateOnly(2021, 10, 28),
            Sender.Received,
            reply.Files,
            AskedUntil: null,
            PupilsShown.None,
            Sender.Link,
            Sender.Substitute));
        reply.Files.ShouldBe([Photo.File]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("done")]
    [InlineData("0")]
    [InlineData("Xong")]
    public void Check_NoneOfTheThreeChoices_AsksForOne(string status) =>
        Refused(Done with { Status = status }, "status").ShouldContain("chọn một trong ba");

    [Fact]
    public void Check_DifficultyWithoutReason_AsksForIt() =>
        Refused(Done with { Status = "Difficulty", Note = "", Kept = [Photo] }, "note").ShouldContain("khó khăn là gì");

    [Fact]
    public void Check_DoneWithoutNoteOrFile_AsksForEvidence() =>
        Refused(Done with { Note = "" }, "note").ShouldContain("minh chứng");

    [Fact]
    public void Check_DoneWithAFileOnly_IsTaken() => Check(Done with { Note = "", Kept = [Photo] }).Value.ShouldNotBeNull();

    [Fact]
    public void Check_InProgressWithNothingElse_IsTaken() => Check(Done with { Status = "InProgress", Note = "" }).Value.ShouldNotBeNull();

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Check_NoteLength_EndsAtTheLimit(int length, bool taken) =>
        (Check(Done with { Note = new string('ă', length) }).Value is not null).ShouldBe(taken);

    [Theory]
    [InlineData("2021-10-28")]
    [InlineData("28/10/2021")]
    [InlineData("28-10-2021")]
    [InlineData("28.10.2021")]
    public void Check_DateAsTyped_IsRead(string date) =>
        Check(Done with { Date = date }).Value.ShouldNotBeNull().Effective.ShouldBe(new DateOnly(2021, 10, 28));

    [Theory]
    [InlineData("")]
    [InlineData("hôm qua")]
    [InlineData("2021-02-30")]
    [InlineData("10/28/2021")]
    public void Check_NotADate_ShowsHowOneLooks(string date) =>
        Refused(Done with { Date = date }, "date").ShouldContain("01/11/2021");

    [Theory]
    [InlineData("2021-08-01", true)]
    [InlineData("2021-07-31", false)]
    [InlineData("2021-11-01", true)]
    [InlineData("2021-11-02", false)]
    public void Check_DateOutsideTheYearSoFar_IsRefused(string date, bool taken) =>
        (Check(Done with { Date = date }).Value is not null).ShouldBe(taken);

    [Fact]
    public void Check_RefusedFile_SaysWhyEvenWithoutANote() =>
        Refused(Done with { Note = "", FileProblem = "Tệp quá lớn." }, "files").ShouldBe("Tệp quá lớn.");

    [Fact]
    public void Check_InProgressWithALaterDay_AsksForIt() =>
        Check(Later("2021-11-12")).Value.ShouldNotBeNull().AskedUntil.ShouldBe(new DateOnly(2021, 11, 12));

    [Theory]
    [InlineData("", "chưa ghi đến ngày nào")]
    [InlineData("tuần sau", "chưa ghi đến ngày nào")]
    [InlineData("2021-11-05", "Hạn hiện nay là 05/11/2021")]
    [InlineData("2022-08-01", "nằm ngoài năm học này")]
    public void Check_ADayThatIsNoExtension_IsRefusedWithTheFirstThatIs(string typed, string says) =>
        Refused(Later(typed), "newDate").ShouldContain(says);

    [Theory]
    [InlineData("2021-11-06")]
    [InlineData("2022-07-31")]
    public void Check_TheFirstAndTheLastDayThatCanBeAskedFor_AreTaken(string typed) =>
        Check(Later(typed)).Value.ShouldNotBeNull().AskedUntil.ShouldBe(DateOnly.Parse(typed));

    [Fact]
    public void Check_PastDueAndADayAlreadyThere_IsRefused() =>
        Check(Later("2021-11-01"), Today.AddDays(-5)).Problem.ShouldNotBeNull().Message.ShouldContain("từ 02/11/2021");

    [Theory]
    [InlineData("Done", true)]
    [InlineData("Difficulty", true)]
    [InlineData("InProgress", false)]
    public void Check_ALaterDayNotAskedFor_IsLeftOut(string status, bool ticked) =>
        Check(Done with { Status = status, Extend = ticked, NewDate = "2021-11-12" }).Value.ShouldNotBeNull().AskedUntil.ShouldBeNull();

    [Fact]
    public void Check_PhotoWithoutAWordOnPupils_AsksForIt() =>
        Refused(Done with { Kept = [Photo], Pupils = PupilsShown.NotSaid }, "pupils").ShouldContain("có học sinh hay không");

    [Fact]
    public void Check_NoPhoto_SaysNothingOfPupils() =>
        Check(Done with { Pupils = PupilsShown.WithConsent }).Value.ShouldNotBeNull().Pupils.ShouldBe(PupilsShown.NotSaid);

    [Fact]
    public void Check_AnyProblem_KeepsWhatWasTyped()
    {
        var problem = Check(Done with { Date = "hôm qua" }).Problem.ShouldNotBeNull();

        problem.Input.ShouldBe(Done with { Date = "hôm qua" });
    }

    [Fact]
    public void Check_AStandingDutyKeptUp_NeedsNoNoteNoFileAndNoDay()
    {
        var check = Check(Done with { Note = "", Date = "" }, work: ActivityKind.Standing);

        var reply = check.Value.ShouldNotBeNull();
        (reply.Kind, reply.Effective).ShouldBe((ReplyKind.Done, Today));
        Check(Done with { Note = "", Date = "" }, work: ActivityKind.Event).Problem.ShouldNotBeNull("an event is shown by something");
    }

    [Fact]
    public void Check_AStandingDutyAttestedAfterItsDueDay_StandsOnThatDayAndADifficultyOnTheDayItIsReported()
    {
        var due = Today.AddDays(-10);

        Check(Done, due, ActivityKind.Standing).Value.ShouldNotBeNull().Effective.ShouldBe(due);
        Check(Done with { Status = "Difficulty" }, due, ActivityKind.Standing).Value.ShouldNotBeNull().Effective.ShouldBe(Today);
    }

    [Fact]
    public void Check_AStandingDutyInProgress_IsNoneOfItsAnswers()
    {
        var problem = Check(Done with { Status = "InProgress" }, work: ActivityKind.Standing).Problem.ShouldNotBeNull();

        problem.Field.ShouldBe("status");
        problem.Message.ShouldBe("Thầy/cô chưa chọn câu trả lời. Xin chọn một trong hai: Đã duy trì hoặc Gặp khó khăn.");
    }

    [Fact]
    public void Stale_AnyForm_KeepsWhatWasTyped()
    {
        var problem = ReplyRules.Stale(Done);

        (problem.Field, problem.Input).ShouldBe(("form", Done));
    }

    [Theory]
    [InlineData("InProgress", true, true)]
    [InlineData("Difficulty", true, true)]
    [InlineData("Done", true, false)]
    [InlineData("InProgress", false, false)]
    public void Check_AskingForSomebodyToHelp_CountsWhileTheWorkIsNotDone(string status, bool ticked, bool asks)
    {
        var reply = Check(Done with { Status = status, AsksHelper = ticked }).Value.ShouldNotBeNull();

        (reply.AsksHelper, reply.Asks).ShouldBe((asks, asks || reply.Kind == ReplyKind.Difficulty));
        (reply.Id == Check(Done with { Status = status }).Value!.Id).ShouldBe(!asks, "what is asked is part of the reply");
    }

    [Fact]
    public void Check_AskingForSomebodyToHelpWithoutAWord_AsksForWhat() =>
        Refused(Done with { Status = "InProgress", AsksHelper = true, Note = "" }, "note").ShouldContain("cần thêm người để làm việc gì");

    private static ReplyInput Later(string typed) => Done with { Status = "InProgress", Extend = true, NewDate = typed };

    private static FormCheck<Evidence, ReplyInput> Check(ReplyInput input, DateOnly? due = null, ActivityKind work = default) =>
        ReplyRules.Check(input, work, new FormDays(Earliest, Today, due ?? Due), Sender, new ReplyLimits());

    private static string Refused(ReplyInput input, string field)
    {
        var check = Check(input);
        check.Value.ShouldBeNull();
        check.Problem!.Field.ShouldBe(field);
        return check.Problem.Message;
    }
}
