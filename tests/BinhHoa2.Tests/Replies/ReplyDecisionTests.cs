using BinhHoa2.Shared.Links;
using BinhHoa2.Shared.Months;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Replies;
using BinhHoa2.Shared.Requests;
using BinhHoa2.Tests.Months;

namespace BinhHoa2.Tests.Replies;

/// <summary>The one decision about a posted form: the rows and the form in, the rows that change out.</summary>
public sealed class ReplyDecisionTests
{
    private static readonly DateTimeOffset Now = new(2021, 10, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly FormSender Sender = new(October.Teacher, Substitute: null, new("0-abcd"), Now);
    private static readonly AssignmentRow Row =
        new(new Assignment(October.Teacher, October.Tutoring, new(2021, 10, 29), new(2021, 10, 29)), "Phụ đạo học sinh yếu.");

    [Fact]
    public void Decide_Difficulty_GivesEvidenceAssignmentAndRequest()
    {
        var decision = Decide(Form("Difficulty")).ShouldNotBeNull();

        var evidence = decision.Evidence;
        (evidence.Person, evidence.Kind, evidence.Received, evidence.Link?.Value)
            .ShouldBe((October.Teacher, ReplyKind.Difficulty, Now, "0-abcd"));
        (decision.Assignment!.Assignment.Status, decision.Assignment.OpenRequest?.Value)
            .ShouldBe((AssignmentStatus.Difficulty, evidence.Id.Value));
        (decision.Change!.Raised!.Id.Value, decision.Request?.Value, decision.IsNews, decision.MovesDue)
            .ShouldBe((evidence.Id.Value, evidence.Id.Value, true, false));
    }

    [Fact]
    public void Decide_InProgressWhileARequestIsOpen_LeavesItAloneAndIsNoNews()
    {
        var decision = Decide(Form("InProgress"), Row with { OpenRequest = new RequestId("earlier") }).ShouldNotBeNull();

        (decision.Request?.Value, decision.Change, decision.IsNews).ShouldBe(("earlier", null, false));
    }

    [Fact]
    public void Decide_LaterDayOfTheChair_MovesTheDueDate()
    {
        var chair = October.Roster.Find(October.Principal)!;
        var row = Row with { Assignment = Row.Assignment with { Person = chair.Id } };
        var state = State(row) with
        {
            Person = new PersonDetails(new MonthPerson(chair, 0, new(2021, 11, 3)), [row], []),
            Sender = Sender with { Person = chair.Id },
        };

        var decision = ReplyRules.Decide(state, Form("InProgress") with { Extend = true, NewDate = "2021-11-05" }, new())!.Value!;

        (decision.Assignment!.Assignment.Due, decision.MovesDue, decision.IsNews).ShouldBe((new DateOnly(2021, 11, 5), true, true));
    }

    [Fact]
    public void Decide_TheSameFormAgain_IsRecordedAlready()
    {
        var first = Decide(Form("Difficulty")).ShouldNotBeNull();
        var state = State(first.Assignment!) with
        {
            Person = Person(first.Assignment!) with { Evidence = [first.Evidence] },
        };

        var second = ReplyRules.Decide(state, Form("Difficulty"), new())!.Value!;

        (second.IsRecorded, second.Change, second.Request?.Value, second.IsNews).ShouldBe((true, null, first.Evidence.Id.Value, true));
    }

    [Fact]
    public void Decide_OneReplyMoreThanADayAllows_IsRefusedAndTheSameAgainIsNot()
    {
        var first = Decide(Form("Difficulty")).ShouldNotBeNull();
        var state = State(first.Assignment!) with { Person = Person(first.Assignment!) with { Evidence = [first.Evidence] } };
        var limits = new ReplyLimits { DayReplies = 1 };

        ReplyRules.Decide(state, Form("Done"), limits)!.Problem!.Field.ShouldBe("form");
        ReplyRules.Decide(state, Form("Difficulty"), limits)!.Value!.IsRecorded.ShouldBeTrue();
        ReplyRules.Decide(state, Form("Done"), limits with { DayReplies = 2 })!.Value.ShouldNotBeNull();
    }

    [Fact]
    public void Decide_ASecondReplyToTheSameWork_IsNotTakenForTheFirst()
    {
        var first = Decide(Form("InProgress")).ShouldNotBeNull();
        var state = State(first.Assignment!) with { Person = Person(first.Assignment!) with { Evidence = [first.Evidence] } };

        ReplyRules.Decide(state, Form("Done"), new())!.Value!.IsRecorded.ShouldBeFalse();
    }

    [Fact]
    public void Decide_FormThatIsNotCurrent_IsShownAgain() =>
        ReplyRules.Decide(State(Row) with { IsFormCurrent = false }, Form("Done"), new())!.Problem!.Field.ShouldBe("form");

    [Fact]
    public void Decide_ActivityOfAnotherPerson_IsNoFormOfTheirs() =>
        ReplyRules.Decide(State(Row), Form("Done") with { Activity = October.Observing }, new()).ShouldBeNull();

    [Fact]
    public void Decide_DayAfterToday_IsJudgedByTheDayItArrived() =>
        ReplyRules.Decide(State(Row), Form("Done") with { Date = "2021-10-21" }, new())!.Problem!.Field.ShouldBe("date");

    [Fact]
    public void Decide_FilledInByAProgram_IsAskedBackAndTakenOnceConfirmed()
    {
        var form = Form("Done") with { IsTrapFilled = true };

        ReplyRules.Decide(State(Row), form, new())!.Problem!.Field.ShouldBe("confirmed");
        ReplyRules.Decide(State(Row), form with { IsConfirmed = true }, new())!.Value.ShouldNotBeNull();
    }

    [Fact]
    public void Decide_Difficulty_StandsOnTheDayItIsReportedWhateverDayTheFormNames() =>
        Decide(Form("Difficulty") with { Date = "2021-09-01" }).ShouldNotBeNull().Evidence.Effective.ShouldBe(new DateOnly(2021, 10, 20));

    private static ReplyDecision? Decide(ReplyInput input, AssignmentRow? row = null) =>
        ReplyRules.Decide(State(row ?? Row), input, new ReplyLimits())!.Value;

    private static ReplyState State(AssignmentRow row) => new(October.Month, Person(row), Sender, IsFormCurrent: true);

    private static PersonDetails Person(AssignmentRow row) =>
        new(new MonthPerson(October.Roster.Find(October.Teacher)!, 0, new(2021, 11, 3)), [row], []);

    private static ReplyInput Form(string status) => new(October.Tutoring, "nonce", status, "Chưa có phòng.", "2021-10-20", []);
}
