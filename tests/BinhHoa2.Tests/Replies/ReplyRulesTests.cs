using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;

namespace BinhHoa2.Tests.Replies;

public sealed class ReplyRulesTests
{
    private static readonly DateOnly Earliest = new(2021, 8, 1);
    private static readonly DateOnly Today = new(2021, 11, 1);
    private static readonly DateOnly Due = new(2021, 11, 5);
    private static readonly EvidenceFile Photo = new("anh.jpg", "image/jpeg", 3, "ab", "blob");

    private static readonly ReplyInput Done = new(new ActivityId("t10-6"), "nonce", "Done", "Đã dự giờ 4 tiết.", "2021-10-28", []) { Pupils = PupilsShown.None };

    [Theory]
    [InlineData("Done", ReplyKind.Done)]
    [InlineData("InProgress", ReplyKind.InProgress)]
    [InlineData("Difficulty", ReplyKind.Difficulty)]
    public void Check_CompleteReply_IsTaken(string status, ReplyKind kind)
    {
        var reply = Check(Done with { Status = status, Files = [Photo] }).Reply.ShouldNotBeNull();

        reply.ShouldBe(new CheckedReply(Done.Activity, kind, Done.Note, new DateOnly(2021, 10, 28), reply.Files, AskedUntil: null, PupilsShown.None));
        reply.Files.ShouldBe([Photo]);
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
        Refused(Done with { Status = "Difficulty", Note = "", Files = [Photo] }, "note").ShouldContain("khó khăn là gì");

    [Fact]
    public void Check_DoneWithoutNoteOrFile_AsksForEvidence() =>
        Refused(Done with { Note = "" }, "note").ShouldContain("minh chứng");

    [Fact]
    public void Check_DoneWithAFileOnly_IsTaken() => Check(Done with { Note = "", Files = [Photo] }).Reply.ShouldNotBeNull();

    [Fact]
    public void Check_InProgressWithNothingElse_IsTaken() => Check(Done with { Status = "InProgress", Note = "" }).Reply.ShouldNotBeNull();

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Check_NoteLength_EndsAtTheLimit(int length, bool taken) =>
        (Check(Done with { Note = new string('ă', length) }).Reply is not null).ShouldBe(taken);

    [Theory]
    [InlineData("2021-10-28")]
    [InlineData("28/10/2021")]
    [InlineData("28-10-2021")]
    [InlineData("28.10.2021")]
    public void Check_DateAsTyped_IsRead(string date) =>
        Check(Done with { Date = date }).Reply.ShouldNotBeNull().Effective.ShouldBe(new DateOnly(2021, 10, 28));

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
        (Check(Done with { Date = date }).Reply is not null).ShouldBe(taken);

    [Fact]
    public void Check_RefusedFile_SaysWhyEvenWithoutANote() =>
        Refused(Done with { Note = "", FileProblem = "Tệp quá lớn." }, "files").ShouldBe("Tệp quá lớn.");

    [Fact]
    public void Check_InProgressWithALaterDay_AsksForIt() =>
        Check(Later("2021-11-12")).Reply.ShouldNotBeNull().AskedUntil.ShouldBe(new DateOnly(2021, 11, 12));

    [Theory]
    [InlineData("", "chưa ghi đến ngày nào")]
    [InlineData("tuần sau", "chưa ghi đến ngày nào")]
    [InlineData("2021-11-05", "Hạn hiện nay là 05/11/2021")]
    [InlineData("2022-08-01", "nằm ngoài năm học này")]
    public void Check_ADayThatIsNoExtension_IsRefusedWithTheFirstThatIs(string typed, string told) =>
        Refused(Later(typed), "newDate").ShouldContain(told);

    [Fact]
    public void Check_PastDueAndADayAlreadyThere_IsRefused() =>
        ReplyRules.Check(Later("2021-11-01"), new ReplyDays(Earliest, Today, Today.AddDays(-5)), new ReplyLimits()).Problem.ShouldNotBeNull().Message.ShouldContain("từ 02/11/2021");

    [Theory]
    [InlineData("Done", true)]
    [InlineData("Difficulty", true)]
    [InlineData("InProgress", false)]
    public void Check_ALaterDayNotAskedFor_IsLeftOut(string status, bool ticked) =>
        Check(Done with { Status = status, Extend = ticked, NewDate = "2021-11-12" }).Reply.ShouldNotBeNull().AskedUntil.ShouldBeNull();

    [Fact]
    public void Check_PhotoWithoutAWordOnPupils_AsksForIt() =>
        Refused(Done with { Files = [Photo], Pupils = PupilsShown.NotSaid }, "pupils").ShouldContain("có học sinh hay không");

    [Fact]
    public void Check_NoPhoto_SaysNothingOfPupils() =>
        Check(Done with { Pupils = PupilsShown.WithConsent }).Reply.ShouldNotBeNull().Pupils.ShouldBe(PupilsShown.NotSaid);

    [Fact]
    public void Check_AnyProblem_KeepsWhatWasTyped()
    {
        var problem = Check(Done with { Date = "hôm qua" }).Problem.ShouldNotBeNull();

        (problem.Activity, problem.Kind, problem.Note, problem.Date).ShouldBe((Done.Activity, ReplyKind.Done, Done.Note, "hôm qua"));
    }

    [Fact]
    public void Stale_AnyForm_KeepsWhatWasTyped()
    {
        var problem = ReplyRules.Stale(Done);

        (problem.Field, problem.Kind, problem.Note).ShouldBe(("form", ReplyKind.Done, Done.Note));
    }

    private static ReplyInput Later(string typed) => Done with { Status = "InProgress", Extend = true, NewDate = typed };

    private static ReplyCheck Check(ReplyInput input) => ReplyRules.Check(input, new ReplyDays(Earliest, Today, Due), new ReplyLimits());

    private static string Refused(ReplyInput input, string field)
    {
        var check = Check(input);
        check.Reply.ShouldBeNull();
        check.Problem!.Field.ShouldBe(field);
        return check.Problem.Message;
    }
}
