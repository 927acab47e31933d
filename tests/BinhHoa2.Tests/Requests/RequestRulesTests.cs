using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Tests.Requests;

public sealed class RequestRulesTests
{
    private static readonly RequestId Before = new("earlier");
    private static readonly DateOnly Due = new(2021, 10, 29);
    private static readonly DateOnly Later = new(2021, 11, 5);
    private static readonly StaffMember Teacher = Person(Role.Teacher);
    private static readonly StaffMember Chair = Person(Role.Chair);

    [Fact]
    public void AfterReply_FirstDifficulty_RaisesRequestOfThatReply()
    {
        var effect = RequestRules.AfterReply(Teacher, Row(), Reply(ReplyKind.Difficulty));

        effect.Assignment.OpenRequest.ShouldBe(new RequestId("reply"));
        effect.Request.ShouldBe(new RequestId("reply"));
        effect.Change!.Raised.ShouldBe(
            new Request(new RequestId("reply"), Teacher.Id, new ActivityId("t10-1"), new("reply"), RequestState.Open, Received)
            {
                Kind = RequestKind.Difficulty,
            });
    }

    [Fact]
    public void AfterReply_AskingForSomebodyToHelp_RaisesARequestOfItsOwnKind()
    {
        var raised = RequestRules.AfterReply(Teacher, Row(), Helped(ReplyKind.InProgress)).Change!.Raised!;
        (raised.Kind, raised.AsksHelper, raised.AskedUntil).ShouldBe((RequestKind.Helper, true, null));

        RequestRules.AfterReply(Teacher, Row(), Helped(ReplyKind.InProgress, Later)).Change!.Raised!.Kind.ShouldBe(RequestKind.Extension);
        RequestRules.AfterReply(Teacher, Row(), Helped(ReplyKind.Difficulty)).Change!.Raised!.Kind.ShouldBe(RequestKind.Difficulty);
        RequestRules.AfterReply(Teacher, Row(Before), Helped(ReplyKind.InProgress)).Change.ShouldBe(new RequestChange(Before)
        {
            EvidenceId = new("reply"),
            State = RequestState.Open,
            AsksHelper = true,
            IsNews = true,
        });
    }

    [Theory]
    [InlineData(RequestKind.Helper, false, "Xin cử thêm người")]
    [InlineData(RequestKind.Helper, true, "Xin cử thêm người và xin gia hạn đến thứ Sáu, 05/11/2021")]
    [InlineData(RequestKind.Difficulty, false, "Xin ý kiến chỉ đạo và xin cử thêm người")]
    [InlineData(RequestKind.Extension, true, "Xin gia hạn đến thứ Sáu, 05/11/2021 và xin cử thêm người")]
    public void Asks_WithSomebodyToHelp_SaysItAll(RequestKind kind, bool later, string says) =>
        DirectiveWords.Asks(
            new Request(Before, Teacher.Id, new ActivityId("t10-1"), new("reply"), RequestState.Open, Received)
            {
                Kind = kind,
                AsksHelper = true,
                AskedUntil = later ? Later : null,
            }).ShouldBe(says);

    [Fact]
    public void AfterReply_LaterDayOnTopOfDifficulty_KeepsRequestAndItsKind()
    {
        var effect = RequestRules.AfterReply(Teacher, Row(Before), Reply(ReplyKind.InProgress, Later));

        effect.Request.ShouldBe(Before);
        effect.Change.ShouldBe(new RequestChange(Before)
        {
            EvidenceId = new("reply"),
            State = RequestState.Open,
            AskedUntil = Later,
            IsNews = true,
        });
    }

    [Fact]
    public void AfterReply_DifficultyOnTopOfExtension_BecomesDifficulty() =>
        RequestRules.AfterReply(Teacher, Row(Before), Reply(ReplyKind.Difficulty)).Change
            .ShouldBe(new RequestChange(Before)
            {
                EvidenceId = new("reply"),
                State = RequestState.Open,
                Kind = RequestKind.Difficulty,
                IsNews = true,
            });

    [Fact]
    public void AfterReply_DoneWhileRequestIsOpen_WithdrawsIt()
    {
        var effect = RequestRules.AfterReply(Teacher, Row(Before), Reply(ReplyKind.Done));

        effect.Assignment.OpenRequest.ShouldBeNull();
        effect.Request.ShouldBeNull();
        effect.Change.ShouldBe(new RequestChange(Before) { State = RequestState.Withdrawn });
    }

    [Fact]
    public void AfterReply_DoneWithoutRequest_ChangesNone() =>
        RequestRules.AfterReply(Teacher, Row(), Reply(ReplyKind.Done)).Change.ShouldBeNull();

    [Fact]
    public void AfterReply_InProgressWithoutNewDay_LeavesOpenRequestAsItIs()
    {
        var effect = RequestRules.AfterReply(Teacher, Row(Before), Reply(ReplyKind.InProgress));

        effect.Assignment.OpenRequest.ShouldBe(Before);
        effect.Request.ShouldBe(Before);
        effect.Change.ShouldBeNull();
    }

    [Fact]
    public void AfterReply_InProgressWithoutRequest_RaisesNone()
    {
        var effect = RequestRules.AfterReply(Teacher, Row(), Reply(ReplyKind.InProgress));

        (effect.Request, effect.Assignment.OpenRequest, effect.Change).ShouldBe((null, null, null));
    }

    [Fact]
    public void AfterReply_LaterDayWithoutRequest_RaisesAnExtension()
    {
        var raised = RequestRules.AfterReply(Teacher, Row(), Reply(ReplyKind.InProgress, Later)).Change!.Raised!;

        (raised.Kind, raised.AskedUntil, raised.State).ShouldBe((RequestKind.Extension, Later, RequestState.Open));
    }

    [Fact]
    public void AfterReply_ChairMovesOwnDay_IsOnRecordWithTheLinkItCameThrough() =>
        RequestRules.AfterReply(Chair, Row(), Reply(ReplyKind.InProgress, Later) with { Link = new("0-abcd") }).Change!.Decision!.Link.Value
            .ShouldBe("0-abcd");

    [Fact]
    public void AfterReply_ChairMovesOwnDay_IsDecidedAtOnce()
    {
        var effect = RequestRules.AfterReply(Chair, Row(), Reply(ReplyKind.InProgress, Later));

        effect.Assignment.Assignment.Due.ShouldBe(Later);
        effect.Assignment.OpenRequest.ShouldBeNull();
        effect.Request.ShouldBe(new RequestId("reply"));
        effect.Change!.Raised!.State.ShouldBe(RequestState.Answered);
        effect.Change.Raised.IsOwnDecision.ShouldBeTrue();
    }

    [Fact]
    public void AfterReply_ChairMovesOwnDayOfOpenDifficulty_AnswersIt()
    {
        var effect = RequestRules.AfterReply(Chair, Row(Before), Reply(ReplyKind.InProgress, Later));

        effect.Request.ShouldBe(Before);
        var change = effect.Change.ShouldNotBeNull();
        (change.State, change.AskedUntil, change.Directive!.NewDue, change.IsNews).ShouldBe((RequestState.Answered, Later, Later, true));
    }

    private static readonly DateTimeOffset Received = new(2021, 10, 20, 1, 0, 0, TimeSpan.Zero);

    private static StaffMember Person(Role role) =>
        new(new StaffId("gv-1a"), "Nguyễn Thị An", "Giáo viên 1A", "gv.1a@thbh2.example", role);

    private static AssignmentRow Row(RequestId? open = null) =>
        new(new Assignment(Teacher.Id, new ActivityId("t10-1"), Due, Due), "Khảo sát.", open);

    private static Evidence Helped(ReplyKind kind, DateOnly? until = null) => Reply(kind, until) with { AsksHelper = true };

    private static Evidence Reply(ReplyKind kind, DateOnly? askedUntil = null) =>
        new(new("reply"), Teacher.Id, new ActivityId("t10-1"), kind, "Ghi chú.", Due, Received, [], askedUntil);
}
